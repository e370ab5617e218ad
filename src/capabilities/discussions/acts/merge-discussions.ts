import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid } from '#platform/errors.ts';
import { now } from '#platform/clock.ts';
import type { Me } from '#platform/http/me.ts';
import { announce } from '#platform/live/live.ts';
import { past, record, recordPast } from '#shared/activity/happening.ts';
import type { Tables } from '#tables';
import type { Thread } from '../discussion.ts';
import { discussionsMerged } from '../happenings.ts';
import { findThread } from '../reads/find-thread.ts';
import { insist } from '../refusals.ts';
import { t } from '../words.ts';

/**
 * Puts the posts of a duplicate after those of another thread, under new numbers; what each person has
 * seen of them moves with them, and the old address leads to the new place. One moderates both.
 */
export async function mergeDiscussions(db: Db, me: Me, duplicate: number, into: number): Promise<void> {
  if (duplicate === into) throw new Invalid({ into: (c) => t(c, 'merge.itself') });
  await db.transaction(async (tx) => {
    // In one order, so that two who merge crosswise do not wait for each other.
    await tx.many(sql`
      select 1 from discussions where id in (${duplicate}, ${into}) order by id for no key update`);
    const from = await findThread(tx, me, duplicate);
    const target = await findThread(tx, me, into).catch(() => null);
    if (!target || target.merged_into_id !== null) throw new Invalid({ into: (c) => t(c, 'merge.unknown') });
    insist(mayMerge(from) && from.merged_into_id === null);
    if (!mayMerge(target)) throw new Invalid({ into: (c) => t(c, 'merge.not_there') });
    await join(tx, from, target, me.id);
    const place = { actor: me.id, community: target.community_id, discussion: target.id };
    await record(tx, discussionsMerged, place, { from_id: from.id });
    const data = { by: me.id, count: from.posts_count };
    await announce(tx, { topic: `discussion:${target.id}`, event: 'news', data });
  });
}

type Joined = Pick<Tables['discussions'], 'id' | 'kind' | 'title' | 'author_id' | 'posts_count'>;

/**
 * The same for what a file says of the past: nobody is asked and nobody is told. Of two that each have an accepted
 * answer the one that is left keeps its own. Answers whether both were there to be joined.
 */
export async function joinDiscussions(tx: Db, duplicate: number, into: number): Promise<boolean> {
  const both = await tx.many<Joined & Pick<Tables['discussions'], 'accepted_post_id' | 'community_id'>>(sql`
    select id, kind, title, author_id, posts_count, accepted_post_id, community_id from discussions
    where id in (${duplicate}, ${into}) and deleted_at is null order by id for no key update`);
  const [from, target] = [duplicate, into].map((id) => both.find((one) => one.id === id));
  if (!from || !target || from === target) return false;
  await join(tx, from, target, null);
  if (from.accepted_post_id !== null && target.accepted_post_id === null)
    await tx.run(sql`
      update discussions set accepted_post_id = ${from.accepted_post_id} where id = ${target.id}`);
  const place = { community: target.community_id, discussion: target.id };
  await recordPast(tx, [past(discussionsMerged, await now(tx), place, { from_id: from.id })]);
  return true;
}

async function join(tx: Db, from: Joined, target: Joined, by: number | null): Promise<void> {
  await movePosts(tx, from, target);
  await moveReads(tx, from, target);
  await moveTies(tx, from, target);
  await tx.run(sql`
    update discussions set merged_into_id = ${target.id}, deleted_at = moment(), deleted_by = ${by},
      posts_count = 0, deleted_numbers = '{}', accepted_post_id = null, pinned_at = null
    where id = ${from.id}`);
  await tx.run(sql`update discussions set merged_into_id = ${target.id} where merged_into_id = ${from.id}`);
}

const mayMerge = (thread: Thread): boolean =>
  thread.may_moderate && thread.posting_barrier !== 'archived' && !thread.deleted_at;

async function movePosts(tx: Db, from: Joined, target: Joined): Promise<void> {
  await tx.run(sql`
    update posts set discussion_id = ${target.id}, number = number + ${target.posts_count}::int,
      parent_number = parent_number + ${target.posts_count}::int,
      merged_title = case when number = 1 then ${from.title} else merged_title end
    where discussion_id = ${from.id}`);
  await tx.run(sql`
    update discussions d set posts_count = d.posts_count + f.posts_count,
      deleted_numbers = d.deleted_numbers + shifted(f.deleted_numbers, d.posts_count),
      last_post_at = greatest(d.last_post_at, f.last_post_at)
    from discussions f where d.id = ${target.id} and f.id = ${from.id}`);
}

async function moveReads(tx: Db, from: Joined, target: Joined): Promise<void> {
  await tx.run(sql`
    insert into reads (person_id, discussion_id, numbers)
    select person_id, ${target.id}, shifted(numbers, ${target.posts_count}::int)
    from reads where discussion_id = ${from.id} order by person_id
    on conflict (person_id, discussion_id) do update set numbers = reads.numbers + excluded.numbers`);
  await tx.run(sql`delete from reads where discussion_id = ${from.id}`);
}

/** Tags, followers, those who have the question too and those who were asked belong to the one that is left. */
async function moveTies(tx: Db, from: Joined, target: Joined): Promise<void> {
  await tx.run(sql`
    insert into discussion_tags (discussion_id, tag_id)
    select ${target.id}, tag_id from discussion_tags where discussion_id = ${from.id} on conflict do nothing`);
  await tx.run(sql`
    insert into follows (person_id, subject, subject_id, level, until)
    select person_id, 'discussion', ${target.id}, level, until from follows
    where subject = 'discussion' and subject_id = ${from.id} on conflict do nothing`);
  await tx.run(sql`
    insert into expert_requests (discussion_id, person_id, asked_by, asked_at)
    select ${target.id}, person_id, asked_by, asked_at from expert_requests where discussion_id = ${from.id}
    on conflict do nothing`);
  if (target.kind !== 'question') return;
  await tx.run(sql`
    insert into asked_too (discussion_id, person_id)
    select ${target.id}, person_id from (
      select person_id from asked_too where discussion_id = ${from.id}
      union select author_id from discussions where id = ${from.id} and kind = 'question') those
    where person_id is distinct from ${target.author_id} and person_id is not null on conflict do nothing`);
  await tx.run(sql`
    update discussions set asked_too_count = (select count(*) from asked_too where discussion_id = ${target.id})
    where id = ${target.id}`);
}
