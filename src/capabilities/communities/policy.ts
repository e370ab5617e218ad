import type { Me } from '#platform/http/me.ts';
import { sql, type Sql } from '#platform/database/sql.ts';

/** Who asks: someone signed in, or the column of a query that asks for many people at once. */
type Asker = { readonly id: Me['id'] | Sql };

/** Condition on `communities c`: the person is among its people now. */
export const belongs = (me: Asker): Sql => sql`exists (
  select 1 from memberships m where m.community_id = c.id and m.person_id = ${me.id} and m.left_at is null)`;

const invited = (me: Asker): Sql => sql`exists (
  select 1 from community_invitations i where i.community_id = c.id and i.person_id = ${me.id})`;

/** Condition on `communities c`: the person may read what is written in it. */
export const readable = (me: Asker): Sql => sql`(
  (c.visibility = 'open' and c.state in ('live', 'closing', 'archived')) or ${belongs(me)})`;

/** Condition on `communities c`: the person may know that it exists, and read how it describes itself. */
export const findable = (me: Asker): Sql => sql`(
  (c.visibility in ('open', 'closed') and c.state in ('live', 'closing', 'archived'))
  or ${belongs(me)} or (c.state <> 'merged' and ${invited(me)}))`;
