import { sql } from '#platform/database/sql.ts';

/** What stands under the opening of `discussions d` and was not deleted, in whole numbers. */
export const repliesCount = sql`d.posts_count - 1 - how_many(d.deleted_numbers * '{[2,)}')`;

/** Of a question: the replies that stand on their own; comments on them and on the question are no answers. */
export const answersCount = sql`(select count(*)::int from posts p where p.discussion_id = d.id and p.number > 1
    and p.parent_id is null and p.deleted_at is null and d.kind = 'question')`;
