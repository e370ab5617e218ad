import { readable, withRights } from '#capabilities/communities/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql, type Sql } from '#platform/database/sql.ts';
import { NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import type { Tables } from '#tables';
import { undoHours, type Thread, type ThreadRow } from '../discussion.ts';
import { answersCount, repliesCount } from './reply-counts.ts';
import { unreadFor } from './unread.ts';

/**
 * A thread with its place, the rights of this person in it, and what they have to do with it; one
 * statement. A deleted thread is found by those who could bring it back. Throws NotFound.
 */
export async function findThread(db: Db, me: Me, id: number): Promise<Thread> {
  const row = await db.maybe<ThreadRow>(
    sql`select ${columns(me)} from ${tables(me)} where ${visible(me, id)}`,
  );
  if (!row) throw new NotFound();
  return withRights(row);
}

/** The same, held until the transaction ends, so that acts on one thread follow one another. */
export async function holdThread(tx: Db, me: Me, id: number): Promise<Thread> {
  const held = await tx.maybe<Pick<Tables['discussions'], 'merged_into_id'>>(sql`
    select d.merged_into_id from discussions d where d.id = ${id} for no key update`);
  if (!held) throw new NotFound();
  // What was written for a duplicate arrives where its posts went.
  return held.merged_into_id === null ? findThread(tx, me, id) : holdThread(tx, me, held.merged_into_id);
}

const visible = (me: Me, id: number): Sql => sql`d.id = ${id} and ${readable(me)}
  and (d.deleted_at is null or d.merged_into_id is not null or mine.role in ('moderator', 'owner', 'founder')
    or (d.deleted_by = ${me.id} and d.deleted_at > moment() - make_interval(hours => ${undoHours}::int)))`;

const columns = (me: Me): Sql => sql`
  d.id, d.community_id, d.kind, d.title, d.author_id, d.posts_count, d.accepted_post_id, d.asked_too_count,
  d.created_at, d.pinned_at, d.locked_at, d.deleted_at, d.merged_into_id,
  ${repliesCount} as replies_count, ${answersCount} as answers_count,
  c.slug, c.name as community_name, c.state, c.posting, c.guidelines_version,
  mine.role as my_role, coalesce(mine.guidelines_accepted, 0) as guidelines_accepted,
  array(select t.name from discussion_tags dt join tags t on t.id = dt.tag_id
        where dt.discussion_id = d.id order by t.name) as tags,
  exists (select 1 from asked_too a where a.discussion_id = d.id and a.person_id = ${me.id}) as asked_too,
  (select jsonb_build_object('level', f.level, 'until', f.until) from follows f where f.person_id = ${me.id} and f.subject = 'discussion' and f.subject_id = d.id
     and (f.until is null or f.until > moment())) as follow,
  (select dr.content from drafts dr where dr.person_id = ${me.id} and dr.key = 'reply:discussion:' || d.id) as draft,
  moment() as now, ${unreadFor(me, sql`mine.role is not null`)} as unread`;

const tables = (me: Me): Sql => sql`
  discussions d join communities c on c.id = d.community_id
  left join memberships mine on mine.community_id = c.id and mine.person_id = ${me.id} and mine.left_at is null
  left join reads r on r.discussion_id = d.id and r.person_id = ${me.id}`;
