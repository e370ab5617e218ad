import { resolve } from 'node:path';
import { restoreBackup } from '#platform/backup/restore-backup.ts';
import type { BareCommand } from '#platform/cli/command.ts';
import { loadConfig } from '#platform/config/load-config.ts';
import { migrate } from '#platform/database/migrate.ts';
import { closeGround, openGround } from '#platform/open-ground.ts';
import { reachPostgres } from '#platform/postgres/reach-postgres.ts';

export const restore: BareCommand = {
  name: 'restore',
  says: 'Put a file made by "stoa backup" into an empty database, and its files beside it.',
  takes: ['FILE'],
  runBare: async (given, say) => {
    const config = loadConfig();
    const reached = await reachPostgres(config, say);
    try {
      const ground = openGround(config, reached.url, say);
      try {
        const { rows, files } = await restoreBackup(ground, resolve(given.words[0]!), say);
        await migrate(ground.db);
        const all = Object.values(rows).reduce((sum, count) => sum + count, 0);
        say(`Restored: ${all} rows, ${files} files. Start it with: bin/stoa start`);
      } finally {
        await closeGround(ground);
      }
    } finally {
      await reached.stop();
    }
    return 0;
  },
};
