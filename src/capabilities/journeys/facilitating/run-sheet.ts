import type { Group } from '#capabilities/programmes/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';

/**
 * How many of those who do a step have done it, by step, and who has not. Names only where what they make is not
 * theirs alone: `missing` is empty for what is private.
 */
export type Standing = { step_id: number; done: number; of: number; missing: number[] };

export function listStanding(db: Db, group: Pick<Group, 'id'>): Promise<Standing[]> {
  return db.many<Standing>(sql`
    select s.id as step_id, count(d.person_id) filter (where finished)::int as done, count(d.person_id)::int as of,
      coalesce(array_agg(d.person_id order by d.person_id) filter (where not finished), '{}') as missing
    from steps s
      join (group_members d join people x on x.id = d.person_id and x.status = 'active')
        on d.group_id = s.group_id and d.left_at is null and (s.who = 'everyone' or d.role = s.who or (d.facilitates
          and not exists (select from group_members h where h.group_id = s.group_id and h.left_at is null and h.role = s.who)))
      cross join lateral (select exists (
          select from work w where w.step_id = s.id and w.state in ('done', 'signed')
            and (w.person_id = d.person_id or (s.by_group and w.person_id is null)))
        or exists (select from survey_given v where v.step_id = s.id and v.person_id = d.person_id) as finished) f
    where s.group_id = ${group.id} and s.state = 'open' and s.kind not in ('session', 'board', 'approval', 'gate')
    group by s.id`);
}

type Alert = { atRisk: 'thin' | 'absent' | 'silent' | null; today: string };

/** Whether the group needs somebody to look after it, and the day that it is there. */
export function findAlert(db: Db, group: Pick<Group, 'id'>): Promise<Alert> {
  return db.one<Alert>(sql`
    select at_risk_why as "atRisk", to_char(moment() at time zone time_zone, 'YYYY-MM-DD') as today
    from groups where id = ${group.id}`);
}
