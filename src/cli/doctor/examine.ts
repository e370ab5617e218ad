import type { Config } from '#platform/config/config.ts';
import { ConfigMistakes } from '#platform/config/config-mistakes.ts';
import { loadConfig } from '#platform/config/load-config.ts';
import { Unusable } from '#platform/config/unusable.ts';
import { reachPostgres } from '#platform/postgres/reach-postgres.ts';
import { examineAddress } from './address.ts';
import { examineClock, examineDatabaseClock } from './clock.ts';
import { examineDatabase } from './database.ts';
import { examineDisk } from './disk.ts';
import { bad, good, type Finding } from './finding.ts';
import { examineMail } from './mail.ts';

/** Looks at everything outside the program that Stoa depends on. */
export async function examine(): Promise<Finding[]> {
  let config: Config;
  try {
    config = loadConfig();
  } catch (error) {
    if (error instanceof ConfigMistakes) return error.mistakes.map((mistake) => bad('settings', mistake));
    if (error instanceof Unusable) return [bad('data folder', error.message)];
    throw error;
  }
  return [
    good('settings', 'no mistake found.'),
    examineAddress(config),
    examineDisk(config.dataFolder),
    examineClock(config.dataFolder),
    ...(await examineServer(config)),
    await examineMail(config.mail.smtpUrl),
  ];
}

async function examineServer(config: Config): Promise<Finding[]> {
  try {
    const reached = await reachPostgres(config, () => undefined);
    try {
      return [await examineDatabase(reached.url), await examineDatabaseClock(reached.url)].flat();
    } finally {
      await reached.stop();
    }
  } catch (error) {
    return [bad('database', (error as Error).message)];
  }
}
