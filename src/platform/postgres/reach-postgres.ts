import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '#platform/config/config.ts';
import { findServer } from './found-server.ts';
import { urlOf } from './socket-folder.ts';
import { startPostgres } from './start-postgres.ts';

export interface Reached {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * The database for a short errand such as making a token: the one that DATABASE_URL names, the built-in one of a Stoa
 * that is running, or the built-in one started for this errand.
 */
export async function reachPostgres(config: Config, log: (line: string) => void): Promise<Reached> {
  const elsewhere = config.databaseUrl ?? runningUrl(config.dataFolder);
  if (elsewhere !== undefined) return { url: elsewhere, stop: async () => undefined };
  return startPostgres(config.dataFolder, log);
}

function runningUrl(dataFolder: string): string | undefined {
  try {
    const found = findServer(realpathSync(join(dataFolder, 'postgres')));
    return found?.ready && found.keeper !== undefined ? urlOf(found.socketFolder) : undefined;
  } catch {
    return undefined;
  }
}
