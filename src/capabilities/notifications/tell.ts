import type { Db } from '#platform/database/database.ts';
import { sql, type Sql } from '#platform/database/sql.ts';
import type { Ground } from '#platform/ground.ts';
import type { Happened } from '#shared/activity/happening.ts';
import { kinds } from './kinds.ts';
import { standing, surroundings, waysFor, type Standing } from './standing.ts';

/** How long a mail waits, so that what is read meanwhile is not mailed and what belongs together is one mail. */
export const patience = '5 minutes';

/**
 * Tells the people whom `candidates` (columns person_id and kind) names of what happened, each in the way that
 * they chose and nobody who may not see it. Told twice, it changes nothing.
 */
export const tell = (ground: Ground, happened: Happened, candidates: Sql): Promise<void> =>
  tellAll(ground, [happened], candidates);

/** The same for several that are about no post; `candidates` are found for each of them as the row `it` of the log. */
export async function tellAll({ db }: Ground, happened: readonly Happened[], candidates: Sql): Promise<void> {
  const found = await db.many<Candidate>(sql`
    select n.activity_id, ${standing}
    from (
      select distinct on (it.id, person_id) person_id, candidates.kind, it.id as activity_id, it.actor_id, it.community_id,
        it.discussion_id, it.post_id, it.programme_id, it.group_id, it.data
      from activity it cross join lateral (${candidates}) candidates (person_id, kind)
      where it.id = any (${happened.map(({ id }) => id)}::bigint[])
        and person_id is not null and person_id is distinct from it.actor_id
      order by it.id, person_id, array_position(${[...kinds]}::text[], candidates.kind)
    ) n ${surroundings} order by n.activity_id, n.person_id`);
  const told = found
    .map((one) => ({ ...one, ways: waysFor(one) }))
    .filter(({ ways }) => ways.app || ways.mail || ways.digest);
  if (told.length > 0) await db.transaction((tx) => write(tx, told));
}

type Candidate = Standing & { activity_id: number };
type Told = Candidate & { ways: { app: boolean; mail: boolean } };

async function write(tx: Db, told: readonly Told[]): Promise<void> {
  const rows = told.map(({ activity_id, person_id, kind, ways: { app, mail } }) => ({
    activity_id,
    person_id,
    kind,
    app,
    mail,
  }));
  const order = sql`array_position(${[...kinds]}::text[], `;
  await tx.run(sql`
    insert into notifications (person_id, kind, shown, read_at, mail_at, activity_id, actor_id, community_id,
      discussion_id, post_id, programme_id, group_id, data)
    select t.person_id, t.kind, t.app, case when not t.app then moment() end,
      case when t.mail then moment() + ${patience}::interval end, it.id, it.actor_id,
      it.community_id, it.discussion_id, it.post_id, it.programme_id, it.group_id, it.data
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as t (activity_id bigint, person_id bigint, kind text, app boolean, mail boolean)
    join activity it on it.id = t.activity_id
    where not exists (
      select from notifications earlier
      where earlier.person_id = t.person_id and earlier.activity_id = t.activity_id and earlier.kind = t.kind)
    order by t.activity_id, t.person_id
    on conflict (person_id, post_id) where kind in ('mention', 'answer', 'reply', 'followed') do update set
      kind = excluded.kind, activity_id = excluded.activity_id, shown = excluded.shown, read_at = excluded.read_at,
      mail_at = coalesce(notifications.mail_at, case when notifications.mailed_at is null then excluded.mail_at end)
    where ${order}excluded.kind) < ${order}notifications.kind)`);
  const seeing = [...new Set(told.filter(({ ways }) => ways.app).map(({ person_id }) => person_id))];
  if (seeing.length === 0) return;
  await tx.run(sql`
    select announce_inbox(id), pg_notify('live', json_build_object('topic', 'inbox-news:' || id, 'event', 'news',
      'data', json_build_object())::text)
    from unnest(${seeing}::bigint[]) id`);
}
