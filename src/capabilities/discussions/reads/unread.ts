import { sql, type Sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';

/**
 * How many posts someone has not seen, on `discussions d` left-joined with their `reads r`.
 * Deleted posts count as seen, and come back as unread when they are restored.
 */
export const unreadCount = sql`greatest(0, case when d.deleted_numbers = '{}'
  then d.posts_count - coalesce(r.read_count, 0)
  else d.posts_count - how_many(coalesce(r.numbers, '{}') + d.deleted_numbers) end)`;

/**
 * The same for somebody who may look in without belonging there: what they neither opened nor follow is
 * nothing that they left unread. `belongs` is whether they do.
 */
export const unreadFor = (me: Me, belongs: Sql): Sql => sql`case when ${belongs} or r.person_id is not null
  or exists (select 1 from follows f where f.person_id = ${me.id} and f.subject = 'discussion' and f.subject_id = d.id
    and f.level <> 'nothing' and (f.until is null or f.until > moment())) then ${unreadCount} else 0 end`;
