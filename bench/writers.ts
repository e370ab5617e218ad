import { randomBytes } from 'node:crypto';
import { hashToken } from '#capabilities/accounts/identify.ts';
import { sql } from '#platform/database/sql.ts';
import type { Database } from '#platform/database/database.ts';

/** Somebody who is signed in, and threads of communities that they belong to. */
export type Writer = { cookie: string; threads: number[] };

const howMany = 64;
const threadsEach = 5;

/** Signs in the first people of the company; the first of them belongs to the places of the first two threads too. */
export async function prepareWriters(db: Database): Promise<Writer[]> {
  await db.run(sql`
    insert into memberships (community_id, person_id)
    select community_id, 1 from discussions where id in (1, 2) on conflict do nothing`);
  const writers: Writer[] = [];
  for (let person = 1; person <= howMany; person++) {
    const session = randomBytes(32).toString('base64url');
    await db.run(sql`
      insert into sessions (person_id, token_hash, expires_at)
      values (${person}, ${hashToken(session)}, now() + interval '1 day')`);
    const threads = await db.many<{ id: number }>(sql`
      select d.id from discussions d join memberships m on m.community_id = d.community_id and m.role = 'owner'
      where m.person_id = ${person} and d.id > 2 order by d.id limit ${threadsEach}`);
    writers.push({ cookie: `stoa_session=${session}`, threads: threads.map(({ id }) => id) });
  }
  return writers;
}
