import type { Db } from '#platform/database/database.ts';
import { sql, type Sql } from '#platform/database/sql.ts';
import type { Ground } from '#platform/ground.ts';
import type { Happened } from '#shared/activity/happening.ts';
import { kinds } from './kinds.ts';
import { standing, surroundings, waysFor, type Standing } from './standing.ts';

/** How long a mail waits, so that what is read meanwhile is not mailed and what belongs together is one mail. */
const patience = '5 minutes';

/**
 * Tells the people whom `candidates` (columns person_id and kind) names of what happened, each in the way that
 * they chose and nobody who may not see it. Told twice, it changes nothing.
 */
export async function tell({ db }: Ground, happened: Happened, candidates: Sql): Promise<void> {
  const found = await db.many<Standing>(sql`
    select ${standing}
    from (
      select distinct on (person_id) person_id, kind, ${happened.actor_id}::bigint as actor_id,
        ${happened.community_id}::bigint as community_id, ${happened.discussion_id}::bigint as discussion_id,
        ${happened.post_id}::bigint as post_id, ${happened.programme_id}::bigint as programme_id,
        ${happened.group_id}::bigint as group_id, ${JSON.stringify(happened.data)}::jsonb as data
      from (${candidates}) candidates (person_id, kind)
      where person_id is not null and person_id is distinct from ${happened.actor_id}
      order by person_id, array_position(${[...kinds]}::text[], kind)
    ) n ${surroundings}`);
  const told = found
    .map((one) => ({ ...one, ways: waysFor(one) }))
    .filter(({ ways }) => ways.app || ways.mail || ways.digest);
  if (told.length > 0) await db.transaction((tx) => write(tx, happened, told));
}

type Told = Standing & { ways: { app: boolean; mail: boolean } };

async function write(tx: Db, happened: Happened, told: readonly Told[]): Promise<void> {
  const people = told.map((one) => one.person_id);
  const order = sql`array_position(${[...kinds]}::text[], `;
  await tx.run(sql`
    insert into notifications (person_id, kind, shown, read_at, mail_at, activity_id, actor_id, community_id,
      discussion_id, post_id, programme_id, group_id, data)
    select t.person_id, t.kind, t.app, case when not t.app then moment() end,
      case when t.mail then moment() + ${patience}::interval end, ${happened.id}, ${happened.actor_id},
      ${happened.community_id}, ${happened.discussion_id}, ${happened.post_id}, ${happened.programme_id}, ${happened.group_id},
      ${JSON.stringify(happened.data)}::jsonb
    from unnest(${people}::bigint[], ${told.map((one) => one.kind)}::text[], ${told.map((one) => one.ways.app)}::boolean[],
      ${told.map((one) => one.ways.mail)}::boolean[]) t (person_id, kind, app, mail)
    where not exists (
      select from notifications earlier
      where earlier.person_id = t.person_id and earlier.activity_id = ${happened.id} and earlier.kind = t.kind)
    on conflict (person_id, post_id) where kind in ('mention', 'answer', 'reply', 'followed') do update set
      kind = excluded.kind, activity_id = excluded.activity_id, shown = excluded.shown, read_at = excluded.read_at,
      mail_at = coalesce(notifications.mail_at, case when notifications.mailed_at is null then excluded.mail_at end)
    where ${order}excluded.kind) < ${order}notifications.kind)`);
  await tx.run(sql`
    select announce_inbox(id), pg_notify('live', json_build_object('topic', 'inbox-news:' || id, 'event', 'news',
      'data', json_build_object())::text)
    from unnest(${people}::bigint[], ${told.map((one) => one.ways.app)}::boolean[]) t (id, app) where app`);
}
