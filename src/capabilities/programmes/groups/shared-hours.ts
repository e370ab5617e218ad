import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { answersForGrouping, type Answers } from '../intake/answers.ts';
import type { Group } from './find-group.ts';

/** The hours of the week in which everybody in a group can meet, as 'tue 13:00' in UTC. */
export async function sharedHours(
  db: Db,
  group: Pick<Group, 'id' | 'programme_id' | 'declared'>,
): Promise<string[]> {
  const rows = await db.many<{ answers: Answers }>(sql`
    select t.answers from group_members m join participants t on t.programme_id = m.programme_id and t.person_id = m.person_id
    where m.group_id = ${group.id} and m.left_at is null`);
  const named = rows
    .map(({ answers }) => answersForGrouping(group.declared, answers).slots)
    .filter((slots) => slots.length > 0);
  return (named[0] ?? []).filter((slot) => named.every((slots) => slots.includes(slot)));
}
