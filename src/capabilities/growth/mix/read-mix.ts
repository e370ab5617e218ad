import type { Db } from '#platform/database/database.ts';
import { sql, type Sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import { mine } from '../policy.ts';
import { mixOf, type Counted, type Mix, type Noted } from './mix.ts';

/** So many days are looked back upon. */
export const mixDays = 90;

const since: Sql = sql`moment() - make_interval(days => ${mixDays}::int)`;

/** What somebody did in the last ninety days and noted themselves, by how one learns from it. */
export async function readMix(db: Db, me: Me): Promise<Mix> {
  const rows = await db.many<Counted | (Noted & { source: null })>(sql`
      select 'tasks' as source, count(*)::int as count, null as kind from work w join steps s on s.id = w.step_id
        where w.person_id = ${me.id} and w.state in ('done', 'signed') and s.kind in ('task', 'deliverable') and w.done_at >= ${since}
      union all select 'actions', count(*)::int, null from actions a
        where a.owner_id = ${me.id} and a.state = 'done' and a.ended_at >= ${since}
      union all select 'results', count(*)::int, null from team_results r
        where r.author_id = ${me.id} and r.created_at >= ${since}
      union all select 'sessions', count(*)::int, null from attendances t join meetings m on m.id = t.meeting_id
        where t.person_id = ${me.id} and t.present and coalesce(m.held_at, m.starts_at) >= ${since}
      union all select 'answers', count(*)::int, null from posts o
        where o.author_id = ${me.id} and o.number > 1 and o.deleted_at is null and o.created_at >= ${since}
      union all select 'contacts', count(*)::int, null from growth_nudges
        where ${mine(me)} and state = 'wrote' and answered_at >= ${since}
      union all select 'readings', count(*)::int, null from work w join steps s on s.id = w.step_id
        where w.person_id = ${me.id} and w.state in ('done', 'signed') and s.kind = 'reading' and w.done_at >= ${since}
      union all select 'completions', count(*)::int, null from completions k
        where k.person_id = ${me.id} and k.source <> 'group' and k.finished_on >= (${since})::date
      union all select 'lessons', count(*)::int, null from lesson_uses u
        where u.person_id = ${me.id} and u.used_at >= ${since}
      union all select null, count(*)::int, kind from growth_notes
        where ${mine(me)} and on_day >= (${since})::date group by kind`);
  return mixOf(
    rows.filter((row): row is Counted => row.source !== null),
    rows.filter((row): row is Noted & { source: null } => row.source === null),
  );
}
