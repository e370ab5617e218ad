import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Ground } from '#platform/ground.ts';

/** How many answers there have to be before anything is shown, and by how many at least what is shown grows. */
export const fewest = 5;

/**
 * Counts the answers to a survey that were not counted before, five or more at once: whoever looks twice learns
 * nothing of one person. Where all groups go through the programme together they are counted when it is over for
 * all; where groups begin one by one whenever there are five. Whoever calls it holds nothing that others wait for.
 */
export async function countAnswers(tx: Db, programmeId: number, key: string): Promise<void> {
  await tx.one(sql`
    select pg_advisory_xact_lock(hashtextextended(${`survey ${programmeId} ${key}`}, 0))`);
  await tx.run(sql`
    update survey_answers set counted = true
    where programme_id = ${programmeId} and key = ${key} and not counted
      and (select count(*) from survey_answers a
        where a.programme_id = ${programmeId} and a.key = ${key} and not a.counted) >= ${fewest}
      and not exists (
        select from steps s join groups g on g.id = s.group_id join programmes p on p.id = s.programme_id
        where s.programme_id = ${programmeId} and s.kind = 'survey' and ${key} in (s.key, s.key || '-' || s.turn)
          and s.state in ('planned', 'open') and g.state = 'running' and p.runs = 'cohort')`);
}

/** Counts what has become countable because a survey, a group or a programme ended. */
export async function countAllAnswers({ db }: Ground): Promise<void> {
  const surveys = await db.many<{ programme_id: number; key: string }>(sql`
    select programme_id, key from survey_answers where not counted
    group by programme_id, key having count(*) >= ${fewest}`);
  for (const { programme_id, key } of surveys)
    await db.transaction((tx) => countAnswers(tx, programme_id, key));
}
