import { join } from 'node:path';
import type { Config } from './config/config.ts';
import { openDatabase } from './database/database.ts';
import { openFolder } from './files/store.ts';
import type { Ground } from './ground.ts';
import { openLive } from './live/live.ts';
import { openMailer } from './mail/smtp.ts';

/** Opens everything that the application stands on, for a database that is already running. */
export function openGround(config: Config, databaseUrl: string, log: (line: string) => void): Ground {
  const onError = (error: Error) => log(`database connection lost: ${error.message}`);
  const db = openDatabase(databaseUrl, { onError });
  return {
    config,
    db,
    live: openLive(db, onError),
    files: openFolder(join(config.dataFolder, 'files')),
    mail: openMailer(config.mail, log),
  };
}

export async function closeGround(ground: Ground): Promise<void> {
  ground.mail.close();
  await ground.live.close();
  await ground.db.close();
}
