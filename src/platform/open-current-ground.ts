import type { Config } from './config/config.ts';
import { migrate } from './database/migrate.ts';
import type { Ground } from './ground.ts';
import { closeGround, openGround } from './open-ground.ts';

type Log = (line: string) => void;

/** Opens the ground over a database that is up, and brings the database up to date. */
export async function openCurrentGround(config: Config, databaseUrl: string, log: Log): Promise<Ground> {
  const ground = openGround(config, databaseUrl, log);
  try {
    const applied = await migrate(ground.db);
    if (applied.length > 0) log(`The database was brought up to date: ${applied.length} changes.`);
    return ground;
  } catch (error) {
    await closeGround(ground);
    throw error;
  }
}

/** Opens the ground for one errand. */
export async function withGround<T>(
  config: Config,
  databaseUrl: string,
  log: Log,
  work: (ground: Ground) => Promise<T>,
): Promise<T> {
  const ground = await openCurrentGround(config, databaseUrl, log);
  try {
    return await work(ground);
  } finally {
    await closeGround(ground);
  }
}
