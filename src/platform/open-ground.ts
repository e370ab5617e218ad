import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from './config/config.ts';
import { openDatabase } from './database/database.ts';
import { migrate } from './database/migrate.ts';
import { openFolder } from './files/store.ts';
import type { Ground } from './ground.ts';
import { openLive } from './live/live.ts';
import { openMailer } from './mail/smtp.ts';

type Log = (line: string) => void;

/** Opens everything that the application stands on, over a database that is up and brought up to date first. */
export async function openGround(config: Config, databaseUrl: string, log: Log): Promise<Ground> {
  const onError = (error: Error) => log(`A database connection was lost: ${error.message}`);
  const db = openDatabase(databaseUrl, { onError });
  try {
    for (const name of await migrate(db)) log(`Database brought up to date: ${name}`);
    const folder = join(config.dataFolder, 'files');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return {
      config,
      db,
      live: openLive(db, onError),
      files: openFolder(folder),
      mail: openMailer(config.mail, log),
    };
  } catch (error) {
    await db.close();
    throw error;
  }
}

export async function closeGround(ground: Ground): Promise<void> {
  ground.mail.close();
  await ground.live.close();
  await ground.db.close();
}

/** Opens the ground for one errand. */
export async function withGround<T>(
  config: Config,
  databaseUrl: string,
  log: Log,
  work: (ground: Ground) => Promise<T>,
): Promise<T> {
  const ground = await openGround(config, databaseUrl, log);
  try {
    return await work(ground);
  } finally {
    await closeGround(ground);
  }
}
