import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import { mine } from '../policy.ts';

/** Somebody who may belong into a check. */
export type Proposed = { id: number; name: string };

const mostShown = 12;

/** Colleagues who stood in the newest finished check and are not in this one yet. */
export const proposedFor = (db: Db, me: Me, checkId: number): Promise<Proposed[]> =>
  db.many<Proposed>(sql`
    select p.id, p.name from network_contacts n join people p on p.id = n.colleague_id
    where n.check_id = (select k.id from network_checks k where ${mine(me)} and k.state = 'done' order by k.id desc limit 1)
      and p.status = 'active'
      and not exists (select from network_contacts here where here.check_id = ${checkId} and here.colleague_id = p.id)
    order by n.id limit ${mostShown}`);
