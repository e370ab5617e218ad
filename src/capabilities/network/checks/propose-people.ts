import { seenTies } from '#capabilities/relations/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import { mine } from '../policy.ts';

/** Somebody who may belong into a check. */
export type Proposed = { id: number; name: string };

const mostShown = 12;

/** Colleagues who stood in the newest finished check, and those whom Stoa saw one with; not those in it already. */
export async function proposedFor(
  db: Db,
  me: Me,
  checkId: number,
): Promise<{ before: Proposed[]; seen: Proposed[] }> {
  const [before, ties, here] = await Promise.all([
    db.many<Proposed>(sql`
      select p.id, p.name from network_contacts n join people p on p.id = n.colleague_id
      where p.status = 'active' and n.check_id = (
        select k.id from network_checks k where ${mine(me)} and k.state = 'done' order by k.id desc limit 1)
      order by n.id`),
    seenTies(db, me, mostShown * 2),
    db.many<{ id: number }>(sql`
      select n.colleague_id as id from network_contacts n join network_checks k on k.id = n.check_id
      where n.check_id = ${checkId} and ${mine(me)} and n.colleague_id is not null`),
  ]);
  const isHere = new Set(here.map(({ id }) => id));
  const stillOpen = before.filter(({ id }) => !isHere.has(id));
  const once = new Set([...isHere, ...stillOpen.map(({ id }) => id)]);
  const seen = ties.filter(({ id }) => !once.has(id)).map(({ id, name }) => ({ id, name }));
  return { before: stillOpen.slice(0, mostShown), seen: seen.slice(0, mostShown) };
}
