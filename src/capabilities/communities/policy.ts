import type { Me } from '#platform/http/me.ts';
import { sql, type Sql } from '#platform/database/sql.ts';

/** Condition on `communities c`: the person is among its people now. */
export const belongs = (me: Me): Sql => sql`exists (
  select 1 from memberships m where m.community_id = c.id and m.person_id = ${me.id} and m.left_at is null)`;

/** Condition on `communities c`: the person may read what is written in it. */
export const readable = (me: Me): Sql => sql`(
  (c.visibility = 'open' and c.state in ('live', 'closing', 'archived')) or ${belongs(me)})`;

/** Condition on `communities c`: the person may know that it exists, and read how it describes itself. */
export const findable = (me: Me): Sql => sql`(
  (c.visibility in ('open', 'closed') and c.state in ('live', 'closing', 'archived')) or ${belongs(me)})`;
