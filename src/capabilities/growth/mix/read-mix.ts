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
  const [counted, noted] = await Promise.all([
    db.many<Counted>(sql`
      select 'tasks' as source, count(*)::int as count from work w join steps s on s.id = w.step_id
        where w.person_id = ${me.id} and w.state in ('done', 'signed') and s.kind in ('task', 'deliverable') and w.done_at >= ${since}
      union all select 'actions', count(*)::int from actions a
        where a.owner_id = ${me.id} and a.state = 'done' and a.ended_at >= ${since}
      union all select 'results', count(*)::int from team_results r
        where r.author_id = ${me.id} and r.created_at >= ${since}
      union all select 'sessions', count(*)::int from attendances t join meetings m on m.id = t.meeting_id
        where t.person_id = ${me.id} and t.present and coalesce(m.held_at, m.starts_at) >= ${since}
      union all select 'answers', count(*)::int from posts o
        where o.author_id = ${me.id} and o.number > 1 and o.deleted_at is null and o.created_at >= ${since}
      union all select 'contacts', count(*)::int from growth_nudges
        where ${mine(me)} and state = 'wrote' and answered_at >= ${since}
      union all select 'readings', count(*)::int from work w join steps s on s.id = w.step_id
        where w.person_id = ${me.id} and w.state in ('done', 'signed') and s.kind = 'reading' and w.done_at >= ${since}
      union all select 'completions', count(*)::int from completions k
        where k.person_id = ${me.id} and k.source <> 'group' and k.finished_on >= (${since})::date
      union all select 'lessons', count(*)::int from lesson_uses u
        where u.person_id = ${me.id} and u.used_at >= ${since}`),
    db.many<Noted>(sql`
      select kind, count(*)::int as count from growth_notes where ${mine(me)} and on_day >= (${since})::date group by kind`),
  ]);
  return mixOf(counted, noted);
}
