import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import type { Step } from '../step.ts';

/** The vote for what was handed in for a step, as somebody sees it: how many there are is known when it has ended. */
export type Votes = {
  state: 'none' | 'open' | 'ended';
  mine: number[];
  counts: { work_id: number; count: number }[];
};

export async function listVotes(db: Db, me: Me, step: Step): Promise<Votes> {
  if (step.vote_ends_on === null) return { state: 'none', mine: [], counts: [] };
  return db.one<Votes>(sql`
    select case when over then 'ended' else 'open' end as state,
      (select coalesce(array_agg(v.work_id), '{}') from work_votes v join steps o on o.id = v.step_id
        where v.person_id = ${me.id} and o.programme_id = here.programme_id and o.key = here.key and o.turn = here.turn) as mine,
      case when not over then '[]' else (
        select coalesce(jsonb_agg(jsonb_build_object('work_id', work_id, 'count', count) order by count desc, work_id), '[]')
        from (select v.work_id, count(*)::int as count from work_votes v join steps o on o.id = v.step_id
          where o.programme_id = here.programme_id and o.key = here.key and o.turn = here.turn group by v.work_id) c) end as counts
    from (select s.*, s.vote_ends_on < (moment() at time zone g.time_zone)::date as over
      from steps s join groups g on g.id = s.group_id where s.id = ${step.id}) here`);
}
