import type { Db } from '#platform/database/database.ts';
import { sql, type Sql } from '#platform/database/sql.ts';
import type { Ground } from '#platform/ground.ts';
import { record } from '#shared/activity/happening.ts';
import { groupAtRisk } from '../../happenings.ts';

type Why = 'thin' | 'absent' | 'silent';
type Looked = { id: number; programme_id: number; why: Why | null };

/** The fewest people with whom a group works, on `programmes p` and `format_versions v`. */
const fewest: Sql = sql`coalesce((p.adjustments ->> 'smallest')::int, (v.declaration #>> '{grouping,smallest}')::int,
  case p.grouping when 'matching' then 2 when 'teams' then least(3, (v.declaration #>> '{grouping,min}')::int) end, 2)`;

const present: Sql = sql`(select count(*) from group_members m join people w on w.id = m.person_id
  where m.group_id = g.id and m.left_at is null and w.status = 'active')`;

/** Fewer than three, or than all of a smaller group, came to each of the last two sessions. */
const fewCame: Sql = sql`(select count(*) = 2 and bool_and(came < least(3, ${present})) from (
  select count(*) filter (where a.present) as came from meetings s left join attendances a on a.meeting_id = s.id
  where s.group_id = g.id and s.state = 'ended' and not exists (
    select from steps t where t.id = s.step_id and t.who <> 'everyone')
  group by s.id order by max(s.ended_at) desc limit 2) last_two)`;

/** Something was due, and for ten days nothing has happened. */
const silent: Sql = sql`(g.published_at < moment() - interval '10 days'
  and exists (select from steps s where s.group_id = g.id and s.state = 'open' and s.due_on < moment()::date)
  and not exists (select from steps s where s.group_id = g.id and s.done_at > moment() - interval '10 days')
  and not exists (select from work w where w.group_id = g.id and w.created_at > moment() - interval '10 days')
  and not exists (select from meetings s where s.group_id = g.id and s.ended_at > moment() - interval '10 days'))`;

/**
 * Looks for groups that have become thin, to which few come, or in which nothing happens, and tells those who can do
 * something about it, once. What is said in a group plays no part.
 */
export async function watchGroups({ db }: Pick<Ground, 'db'>): Promise<void> {
  const changed = await db.many<Looked>(sql`
    select id, programme_id, why from (
      select g.id, g.programme_id, g.at_risk_why as was,
        case when ${present} < ${fewest} then 'thin' when ${fewCame} then 'absent' when ${silent} then 'silent' end as why
      from groups g join programmes p on p.id = g.programme_id join format_versions v on v.id = p.format_version_id
      where g.kind = 'group' and g.state = 'running' and p.state = 'running' and p.runs <> 'rounds'
        and p.grouping <> 'everyone') looked
    where why is distinct from was order by id`);
  for (const group of changed) await db.transaction((tx) => note(tx, group));
}

async function note(tx: Db, { id, programme_id, why }: Looked): Promise<void> {
  const noted = await tx.run(sql`
    update groups set at_risk_why = ${why}, at_risk_since = case when ${why}::text is null then null else moment() end
    where id = ${id} and state = 'running' and at_risk_why is distinct from ${why}::text`);
  if (noted > 0 && why !== null)
    await record(tx, groupAtRisk, { programme: programme_id, group: id }, { why });
}
