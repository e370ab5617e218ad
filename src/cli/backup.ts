import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { writeBackup } from '#platform/backup/write-backup.ts';
import type { Command } from '#platform/cli/command.ts';
import { Unusable } from '#platform/config/unusable.ts';

export const backup: Command = {
  name: 'backup',
  says: 'Write the whole site into one file, as it is at this moment; it may run meanwhile.',
  takes: ['FILE'],
  run: async (ground, given, say) => {
    const path = resolve(given.words[0]!);
    if (existsSync(path)) throw new Unusable(`There is a file ${path} already. Choose another name.`);
    const { rows, files } = await writeBackup(ground, path, say).catch(explain(path));
    const { size } = await stat(path);
    const all = Object.values(rows).reduce((sum, count) => sum + count, 0);
    say(`Written to ${path}: ${all} rows, ${files} files, ${(size / 1_000_000).toFixed(1)} MB.`);
  },
};

const explain = (path: string) => (error: NodeJS.ErrnoException) => {
  if (error.code === 'ENOSPC') throw new Unusable(`The disk that holds ${path} is full. Nothing was kept.`);
  if (['ENOENT', 'EACCES', 'EROFS', 'ENOTDIR'].includes(error.code ?? ''))
    throw new Unusable(`The file ${path} cannot be written: ${error.message}`, { cause: error });
  throw error;
};
