import { readable } from '#capabilities/communities/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { personMentioned } from '../happenings.ts';

type Named = { id: number; discussion_id: number; community_id: number };

/**
 * Notes who is named in a post, and tells of each who was not named in it before and may read it.
 * Naming oneself is no news. Answers whom.
 */
export async function namePeople(tx: Db, me: Me, post: Named, people: readonly number[]): Promise<number[]> {
  if (people.length === 0) return [];
  const newly = await tx.many<{ person_id: number }>(sql`
    insert into mentions (post_id, person_id)
    select ${post.id}, p.id
    from people p join communities c on c.id = ${post.community_id}
    where p.id = any(${people}::bigint[]) and p.status = 'active' and p.id <> ${me.id} and ${readable({ id: sql`p.id` })}
    on conflict do nothing returning person_id`);
  for (const { person_id } of newly) {
    await record(
      tx,
      personMentioned,
      { actor: me.id, community: post.community_id, discussion: post.discussion_id, post: post.id },
      { person_id },
    );
  }
  return newly.map(({ person_id }) => person_id);
}
