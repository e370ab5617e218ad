import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { Unusable } from '#platform/config/unusable.ts';

/** The versions that everything is tested on. */
export const oldestMajor = 15;
export const newestMajor = 18;

const notYet = new Set(['ECONNREFUSED', 'ENOENT', 'ENOTFOUND', 'EAI_AGAIN', 'ECONNRESET', '57P03']);

/**
 * Waits until the database at this address answers, as it may be starting at the same time. Answers its major version.
 * Throws Unusable with a sentence that never holds the password.
 */
export async function awaitServer(
  url: string,
  log: (line: string) => void,
  patience = 30_000,
): Promise<number> {
  const deadline = Date.now() + patience;
  let told = false;
  for (;;) {
    try {
      return await askVersion(url);
    } catch (error) {
      if (error instanceof Unusable) throw error;
      const { code = '', message } = error as { code?: string; message: string };
      if (!notYet.has(code) || Date.now() > deadline) throw unreachable(url, message || code);
      if (!told) log(`Waiting for the database at ${placeOf(url)} …`);
      told = true;
    }
    await pause(500);
  }
}

async function askVersion(url: string): Promise<number> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ number: number; name: string }>(
      `select current_setting('server_version_num')::int / 10000 as number, current_setting('server_version') as name`,
    );
    const { number, name } = rows[0]!;
    if (number >= oldestMajor) return number;
    throw new Unusable(
      `The database at ${placeOf(url)} is PostgreSQL ${name}. Stoa needs ${oldestMajor} or newer.`,
    );
  } finally {
    await client.end();
  }
}

function unreachable(url: string, message: string): Unusable {
  return new Unusable(`The database at ${placeOf(url)} cannot be used: ${message}. Check DATABASE_URL.`);
}

/** Host and database, without user and password. */
function placeOf(url: string): string {
  return url.replace(/^postgres(?:ql)?:\/\/(?:[^@/]*@)?/, '');
}
