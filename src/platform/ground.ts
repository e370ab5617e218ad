import type { Database } from './database/database.ts';
import type { Config } from './config/config.ts';
import type { Live } from './live/live.ts';
import type { FileStore } from './files/store.ts';
import type { Mailer } from './mail/mailer.ts';

/** What the whole application stands on; built once at start and handed down. */
export type Ground = {
  config: Config;
  db: Database;
  live: Live;
  files: FileStore;
  mail: Mailer;
};
