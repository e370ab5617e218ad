import { sql, type Sql } from '#platform/database/sql.ts';
import type { Asker } from './asker.ts';
import { readable } from '#capabilities/communities/index.ts';

/** Condition on `formats f`: whoever made it, and the owners of the community that offers it, change it. */
export const editable = (me: Asker): Sql => sql`(f.owner_id = ${me.id} or exists (
  select 1 from memberships m
  where m.community_id = f.community_id and m.person_id = ${me.id} and m.left_at is null and m.role in ('owner', 'founder')))`;

/** Condition on `formats f`: the person may run it or start from it. */
export const offered = (me: Asker): Sql => sql`(f.state = 'shared' and f.latest_version > 0
  and (f.community_id is null or exists (
    select 1 from communities c where c.id = f.community_id and ${readable(me)})))`;

/** Condition on `formats f`: the person may know of it. */
export const visible = (me: Asker): Sql => sql`(${editable(me)} or ${offered(me)})`;
