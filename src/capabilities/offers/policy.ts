import { sql, type Sql } from '#platform/database/sql.ts';

/** Condition on `offers o`: its owner takes requests today. */
export const takesRequests: Sql = sql`(
  o.ended_at is null and not o.paused and (o.paused_until is null or o.paused_until <= moment()::date))`;

/** Condition on `match_requests r`: what was agreed still holds a place of the offer. */
export const holdsPlace: Sql = sql`(
  r.state = 'accepted' and r.ended_at is null and (r.group_id is null or exists (
    select from groups g join group_members m on m.group_id = g.id
    where g.id = r.group_id and g.state = 'running' and m.person_id = r.asker_id and m.left_at is null)))`;
