import { organises } from '#capabilities/programmes/index.ts';
import { sql, type Sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';

type Asker = Pick<Me, 'id' | 'learningManager'>;

/** Condition on `measures s`: the person puts values in. */
export const mayAdd = (me: Asker): Sql => sql`(
  ${me.learningManager}::boolean or coalesce(s.owner_id = ${me.id}, false))`;

/**
 * Condition on `measures s`: the person may know of it. Learning managers may, whoever owns it, and who leads what it
 * is attached to: owners of a community, leads of a team, organisers of a programme.
 */
export const seen = (me: Asker): Sql => sql`(${mayAdd(me)}
  or exists (select from measure_attachments a
    join memberships m on m.community_id = a.community_id and m.person_id = ${me.id} and m.left_at is null
      and m.role = 'owner'
    where a.measure_id = s.id)
  or exists (select from measure_attachments a join programmes p on p.id = a.programme_id
    where a.measure_id = s.id and ${organises(me)}))`;
