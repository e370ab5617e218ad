import { seenTies } from '#capabilities/relations/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import type { Check } from '../check.ts';
import { mine } from '../policy.ts';

/** Somebody who may belong into a check. */
export type Proposed = { id: number; name: string };
export type Proposals = { before: Proposed[]; seen: Proposed[] };

const mostShown = 12;

/** Colleagues who stood in the newest finished check, and those whom Stoa saw one with. */
export async function proposedFor(db: Db, me: Me): Promise<Proposals> {
  const [before, seen] = await Promise.all([
    db.many<Proposed>(sql`
      select p.id, p.name from network_contacts n join people p on p.id = n.colleague_id
      where p.status = 'active' and n.check_id = (
        select k.id from network_checks k where ${mine(me)} and k.state = 'done' order by k.id desc limit 1)
      order by n.id`),
    seenTies(db, me, 2 * mostShown),
  ]);
  return { before, seen };
}

/** Of these, each once, those who do not stand in the check already. */
export function notYetIn({ contacts }: Check, { before, seen }: Proposals): Proposals {
  const known = new Set(contacts.flatMap(({ colleague }) => colleague?.id ?? []));
  const anew = (some: readonly Proposed[]) =>
    some.filter(({ id }) => !known.has(id) && known.add(id)).slice(0, mostShown);
  return { before: anew(before), seen: anew(seen) };
}
