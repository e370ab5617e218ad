import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { answersForGrouping, type Answers } from '../intake/answers.ts';
import type { Group } from './find-group.ts';

export type SaidInGroup = {
  /** The hours of the week in which everybody can meet, as 'tue 13:00' in UTC. */
  hours: string[];
  /** What each answered at the intake, as far as it was meant for the group, by the id of the person. */
  answers: ReadonlyMap<number, Answers>;
};

/** What the people of a group said when they applied that the whole group may know. */
export async function saidInGroup(
  db: Db,
  group: Pick<Group, 'id' | 'programme_id' | 'declared'>,
): Promise<SaidInGroup> {
  const rows = await db.many<{ id: number; answers: Answers }>(sql`
    select t.person_id as id, t.answers from group_members m
    join participants t on t.programme_id = m.programme_id and t.person_id = m.person_id
    where m.group_id = ${group.id} and m.left_at is null`);
  const named = rows
    .map(({ answers }) => answersForGrouping(group.declared, answers).slots)
    .filter((slots) => slots.length > 0);
  const meant = group.declared.intake.questions
    .filter((one) => one.read_by === 'group')
    .map(({ key }) => key);
  return {
    hours: (named[0] ?? []).filter((slot) => named.every((slots) => slots.includes(slot))),
    answers: new Map(
      rows.map(({ id, answers }) => [
        id,
        Object.fromEntries(Object.entries(answers).filter(([key]) => meant.includes(key))),
      ]),
    ),
  };
}
