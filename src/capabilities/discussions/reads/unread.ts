import { sql } from '#platform/database/sql.ts';

/**
 * How many posts someone has not seen, on `discussions d` left-joined with their `reads r`.
 * Deleted posts count as seen, and come back as unread when they are restored.
 */
export const unreadCount = sql`greatest(0, case when d.deleted_numbers = '{}'
  then d.posts_count - coalesce(r.read_count, 0)
  else d.posts_count - how_many(coalesce(r.numbers, '{}') + d.deleted_numbers) end)`;
