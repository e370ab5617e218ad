import type { Database, Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid } from '#platform/errors.ts';
import { Html } from '#platform/html/html.ts';
import { t } from '#platform/words.ts';
import type { Reply } from './reply.ts';

/** A caller's key for a write, and the fingerprint of what it was sent with. */
export type Key = { key: string; request: string };

type Answer = Html | Reply;

/**
 * Does a write at most once for a caller's key: the answer is kept in the transaction of the write
 * itself, so a retry, a double click or a second tab gets the first answer and changes nothing.
 */
export async function once(
  db: Database,
  caller: string,
  { key, request }: Key,
  work: (tx: Db) => Promise<Answer>,
): Promise<Answer> {
  return db.transaction(async (tx) => {
    // A second writer with the same key waits here until the first has committed or given up.
    const first = await tx.run(sql`
      insert into idempotency_keys (caller, key, request) values (${caller}, ${key}, ${request}) on conflict do nothing`);
    if (first === 0) return earlierAnswer(tx, caller, key, request);
    const answer = await work(tx);
    await tx.run(sql`
      update idempotency_keys set answer = ${JSON.stringify(answer)}::jsonb where caller = ${caller} and key = ${key}`);
    return answer;
  });
}

async function earlierAnswer(tx: Db, caller: string, key: string, request: string): Promise<Answer> {
  const earlier = await tx.one<{ request: string; answer: Reply | { markup: string } }>(sql`
    select request, answer from idempotency_keys where caller = ${caller} and key = ${key}`);
  if (earlier.request !== request) throw new Invalid({ 'idempotency-key': (c) => t(c, 'input.key_reused') });
  return 'markup' in earlier.answer ? new Html(earlier.answer.markup) : earlier.answer;
}
