import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { runOnce, Logger } from 'graphile-worker';
import { buildApp, work } from '../../src/app.ts';
import { hashToken } from '#capabilities/accounts/identify.ts';
import type { Config } from '#platform/config/config.ts';
import { sql } from '#platform/database/sql.ts';
import type { Ground } from '#platform/ground.ts';
import { tasks } from '#platform/jobs/worker.ts';
import type { Mail } from '#platform/mail/mailer.ts';
import { closeGround, openGround } from '#platform/open-ground.ts';
import { countUnsettled, tellAll, told } from '#shared/activity/untold.ts';
import { prepareAssets } from '#ui/assets/assets.ts';
import { cast, type Role } from './cast.ts';
import { Client } from './client.ts';
import { freshDatabase } from './database.ts';

/** A whole Stoa on a database of its own, with the cast in its directory. */
export type Stoa = {
  ground: Ground;
  app: FastifyInstance;
  /** Mails that left, oldest first. */
  outbox: Mail[];
  /** Somebody of the cast at their browser, signed in; null is a stranger. */
  as(role: Role | null): Client;
  id(role: Role): number;
  /** Lets in somebody beyond the cast, whom `as` and `id` know from then on. */
  enter(role: Role): Promise<void>;
  /** Works off everything that waits in the queue and is due, in this process. */
  settle(): Promise<void>;
  /** Moves the clock of the site ahead, say '3 days'. */
  later(interval: string): Promise<void>;
  stop(): Promise<void>;
};

export async function startStoa(settings: Partial<Config> = {}): Promise<Stoa> {
  const database = await freshDatabase();
  const dataFolder = await mkdtemp(join(tmpdir(), 'stoa-test-'));
  const outbox: Mail[] = [];
  const ground: Ground = {
    ...openGround({ ...testConfig(dataFolder), ...settings }, database.url, console.error),
    mail: { send: async (mail) => void outbox.push(mail), close: () => {} },
  };
  await prepareAssets();
  const app = await buildApp(ground);
  await app.ready();
  const people = await enterCast(ground);

  return {
    ground,
    app,
    outbox,
    as: (role) => new Client(app, role === null ? null : people.get(role.email)!.session),
    id: (role) => people.get(role.email)!.id,
    enter: async (role) => void people.set(role.email, await enter(ground, role)),
    settle: () => settle(ground),
    later: async (interval) =>
      void (await ground.db.run(sql`update clock set shift = shift + ${interval}::interval`)),
    async stop() {
      await app.close();
      await closeGround(ground);
      await database.drop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

function testConfig(dataFolder: string): Config {
  return {
    port: 0,
    host: '127.0.0.1',
    publicUrl: 'http://stoa.test',
    trustProxy: false,
    dataFolder,
    databaseUrl: undefined,
    secret: 'a secret of the tests that is long enough',
    mail: { smtpUrl: undefined, from: 'Stoa <stoa@example.org>' },
    uploadLimit: 5_000_000,
    writesPerMinute: 1_000_000_000,
    externalPreviews: false,
    logLevel: 'error',
  };
}

async function settle(ground: Ground): Promise<void> {
  const logger = new Logger(() => (level, message) => level === 'error' && console.error(message));
  do {
    await told(ground.db);
    await tellAll(ground.db);
    await runOnce({ pgPool: ground.db.pool, taskList: tasks(ground, work), logger, noHandleSignals: true });
  } while (await isUnsettled(ground));
}

/** Work makes more work. */
async function isUnsettled({ db }: Ground): Promise<boolean> {
  await told(db);
  return (await countUnsettled(db)) > 0;
}

async function enterCast(ground: Ground): Promise<Map<string, { id: number; session: string }>> {
  const entered = new Map<string, { id: number; session: string }>();
  for (const role of Object.values(cast)) entered.set(role.email, await enter(ground, role));
  return entered;
}

async function enter({ db }: Ground, role: Role): Promise<{ id: number; session: string }> {
  const session = randomBytes(32).toString('base64url');
  const { name, email, department, location, locale = 'en', status = 'active' } = role;
  const { administrator = false, learningManager = false } = role;
  return db.transaction(async (tx) => {
    const { id } = await tx.one<{ id: number }>(sql`
      insert into people (name, email, department, location, administrator, learning_manager, locale, status, time_zone)
      values (${name}, ${email}, ${department}, ${location}, ${administrator}, ${learningManager}, ${locale}, ${status},
        'Europe/Lisbon')
      returning id`);
    await tx.run(sql`
      insert into sessions (person_id, token_hash, expires_at)
      values (${id}, ${hashToken(session)}, moment() + interval '30 days')`);
    return { id, session };
  });
}
