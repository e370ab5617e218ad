import type { Db } from '#platform/database/database.ts';
import { sql, type Sql } from '#platform/database/sql.ts';
import type { Happened } from '#shared/activity/happening.ts';
import { surroundings, visible } from './standing.ts';

/** What somebody may no longer see is not counted as unread either. */
export function forgetHidden(db: Db, community: number | null): Promise<void> {
  return settle(db, sql`
    select n.id from notifications n ${surroundings}
    where n.community_id = ${community} and n.read_at is null and not ${visible}`); // prettier-ignore
}

/** What was told about a conversation that is somewhere else now goes with it, for those who may read it there. */
export async function followMoved(db: Db, discussion: number | null): Promise<void> {
  await db.run(sql`
    update notifications n set community_id = d.community_id from discussions d
    where d.id = ${discussion} and n.discussion_id = d.id and n.community_id is distinct from d.community_id`);
  await settle(
    db,
    sql`
    select n.id from notifications n ${surroundings}
    where n.discussion_id = ${discussion} and n.read_at is null and not ${visible}`,
  );
}

/** The same for all of a community that went into another, and for those who follow or muted it. */
export async function followMerged(db: Db, from: number, into: number | null): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.run(sql`
      update notifications n set community_id = d.community_id from discussions d
      where n.community_id = ${from} and d.id = n.discussion_id`);
    await tx.run(sql`
      with theirs as (delete from follows where subject = 'community' and subject_id = ${from} returning *)
      insert into follows (person_id, subject, subject_id, level, until)
      select person_id, subject, ${into}, level, until from theirs on conflict do nothing`);
  });
  await forgetHidden(db, from);
  await forgetHidden(db, into);
}

/** What was told about a post that is gone. */
export function forgetDeleted(db: Db, { post_id, discussion_id }: Happened): Promise<void> {
  return settle(db, sql`
    select n.id from notifications n join posts o on o.discussion_id = n.discussion_id and (o.id = n.post_id or o.number = 1)
    where n.read_at is null and n.discussion_id = ${discussion_id} and o.id = ${post_id} and o.deleted_at is not null`); // prettier-ignore
}

/** Somebody was let in: no other owner needs to look at the request. */
export function forgetRequest(
  db: Db,
  { community_id, data }: Happened<{ person_id: number }>,
): Promise<void> {
  return settle(db, sql`
    select n.id from notifications n
    where n.kind = 'request' and n.community_id = ${community_id} and n.actor_id = ${data.person_id} and n.read_at is null`); // prettier-ignore
}

/** What was told about a team's card that is gone. */
export function forgetCard(
  db: Db,
  { community_id, data }: Happened<{ reflection_id: number }>,
): Promise<void> {
  return settle(db, sql`
    select n.id from notifications n
    where n.community_id = ${community_id} and n.read_at is null
      and n.data ->> 'reflection_id' = ${String(data.reflection_id)}`); // prettier-ignore
}

/** What its author was told about a lesson that is gone. */
export function forgetLesson(
  db: Db,
  { data }: Happened<{ lesson_id: number; author_id: number | null }>,
): Promise<void> {
  return settle(db, sql`
    select n.id from notifications n
    where n.person_id = ${data.author_id} and n.read_at is null and n.kind in ('lesson_used', 'lesson_thanked')
      and n.data ->> 'lesson_id' = ${String(data.lesson_id)}`); // prettier-ignore
}

async function settle(db: Db, ids: Sql): Promise<void> {
  await db.transaction(async (tx) => {
    const people = await tx.many<{ person_id: number }>(sql`
      update notifications set read_at = moment() where id in (${ids}) returning person_id`);
    const told = [...new Set(people.map((one) => one.person_id))];
    await tx.run(sql`select announce_inbox(id) from unnest(${told}::bigint[]) id`);
  });
}
