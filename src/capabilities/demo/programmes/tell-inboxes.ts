import { notifications } from '#capabilities/notifications/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Ground } from '#platform/ground.ts';
import { react } from '#shared/activity/happening.ts';
import type { Visits } from '../fill/fill-inboxes.ts';

/**
 * Tells people what happened in programmes and to what they asked and offered, as it is told when it happens, but
 * without mails. What those who look in seldom had seen by then counts as read.
 */
export async function tellInboxes(ground: Ground, tx: Db, visits: Visits): Promise<void> {
  const inside: Ground = { ...ground, db: { ...ground.db, ...tx } };
  const { id: before } = await tx.one<{ id: number }>(sql`
    select coalesce(max(id), 0) as id from notifications`);
  const kinds = [...new Set((notifications.reactions ?? []).map(({ kind }) => kind))];
  const happened = await tx.many<{ id: number }>(sql`
    select id from activity where kind = any(${kinds}::text[]) and (programme_id is not null or kind like 'match.%')
    order by id`);
  for (const { id } of happened) await react(inside, notifications.reactions ?? [], id);
  await tx.run(sql`
    update notifications n set created_at = a.at, mail_at = null,
      read_at = case when a.at <= coalesce((
        select v.last from jsonb_to_recordset(${JSON.stringify(visits)}::jsonb) as v (person_id bigint, last timestamptz)
        where v.person_id = n.person_id), moment() - interval '2 days') then a.at else n.read_at end
    from activity a where a.id = n.activity_id and n.id > ${before}`);
  await inOrder(tx);
}

/** An inbox is read from the newest down, by the order in which people were told. */
async function inOrder(tx: Db): Promise<void> {
  await tx.run(sql`
    with taken as (delete from notifications returning *)
    insert into notifications (person_id, kind, activity_id, actor_id, community_id, discussion_id, post_id, programme_id,
      group_id, data, created_at, shown, read_at, mail_at, mailed_at, mail_tries)
    select person_id, kind, activity_id, actor_id, community_id, discussion_id, post_id, programme_id, group_id, data,
      created_at, shown, read_at, mail_at, mailed_at, mail_tries
    from taken order by created_at, id`);
}
