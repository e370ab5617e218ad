import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Happened, Past } from '#shared/activity/happening.ts';

/** Takes what was written down so far out of the log, so that it finds its place among all else that happened. */
export async function takeHappened(tx: Db): Promise<Past[]> {
  const rows = await tx.many<Happened>(sql`
    select id, kind, at, actor_id, community_id, discussion_id, post_id, programme_id, group_id, data
    from activity order by id`);
  await tx.run(sql`delete from activity`);
  return rows.map(({ kind, at, data, ...row }) => ({ what: { kind }, at, place: placeOf(row), data }));
}

function placeOf(row: Omit<Happened, 'kind' | 'at' | 'data'>): Past['place'] {
  const { actor_id, community_id, discussion_id, post_id, programme_id, group_id } = row;
  return {
    actor: actor_id,
    ...(post_id === null ? {} : { post: post_id }),
    ...(community_id === null ? {} : { community: community_id }),
    ...(discussion_id === null ? {} : { discussion: discussion_id }),
    ...(programme_id === null ? {} : { programme: programme_id }),
    ...(group_id === null ? {} : { group: group_id }),
  };
}
