import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';

/** Who of those that do a step has not done theirs yet, and how many works wait for a signature. */
export type Missing = { people: number[]; unsigned: number };

/**
 * Asks by itself, for acts and jobs. People who have left the company are not waited for. Where the group does it as
 * one, all of its doers are missing until it is done.
 */
export const whoIsMissing = async (db: Db, stepId: number): Promise<Missing> =>
  (await whoAreMissing(db, [stepId]))[0]!;

/** The same for several steps. */
export const whoAreMissing = (
  db: Db,
  stepIds: readonly number[],
): Promise<(Missing & { step_id: number })[]> =>
  db.many<Missing & { step_id: number }>(sql`
    select s.id as step_id, coalesce(array_agg(d.person_id order by d.person_id) filter (where not exists (
          select from work w where w.step_id = s.id and w.state in ('done', 'signed')
            and (w.person_id = d.person_id or (s.by_group and w.person_id is null)))
        and not exists (select from survey_given v where v.step_id = s.id and v.person_id = d.person_id)), '{}') as people,
      (select count(*)::int from work w join people x on x.id = w.person_id
        where w.step_id = s.id and w.sign_off is not null and w.state in ('done', 'returned') and x.status = 'active') as unsigned
    from steps s left join (group_members d join people x on x.id = d.person_id and x.status = 'active')
      on d.group_id = s.group_id and d.left_at is null and (s.who = 'everyone' or d.role = s.who or (
        not exists (select from group_members h where h.group_id = s.group_id and h.left_at is null and h.role = s.who)
        and (d.facilitates or not exists (
          select from group_members l where l.group_id = s.group_id and l.left_at is null and l.facilitates))))
    where s.id = any (${[...stepIds]}::bigint[]) group by s.id`);
