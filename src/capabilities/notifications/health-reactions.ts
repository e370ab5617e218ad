import { communityReviewDue } from '#capabilities/health/index.ts';
import { sql } from '#platform/database/sql.ts';
import { on } from '#shared/activity/happening.ts';
import { tell } from './tell.ts';

/** Its owners are told when they should ask themselves whether a community goes on. */
export const healthReactions = [
  on(communityReviewDue, 'notifications', (ground, it) => tell(ground, it, sql`
    select m.person_id, 'community_review' from memberships m
    where m.community_id = ${it.community_id} and m.left_at is null and m.role = 'owner'`)),
]; // prettier-ignore
