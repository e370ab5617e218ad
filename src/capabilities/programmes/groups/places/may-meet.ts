import type { Db } from '#platform/database/database.ts';
import { sql, type Sql } from '#platform/database/sql.ts';

/**
 * Condition on `participants t`: nobody in the group has said that they cannot meet this person, or the other way
 * round. It is asked wherever somebody comes into a group, and told nowhere.
 */
export const mayMeetAll = (groupId: number): Sql => sql`not exists (
  select from cannot_meet k join group_members inside on inside.group_id = ${groupId} and inside.left_at is null
  where k.programme_id = t.programme_id and t.person_id in (k.person_id, k.other_id)
    and inside.person_id in (k.person_id, k.other_id) and inside.person_id <> t.person_id)`;

/** The same for several who would come into a group of a programme at once, among themselves as well. */
export async function mayAllMeet(
  db: Db,
  programmeId: number,
  groupId: number,
  coming: readonly number[],
): Promise<boolean> {
  const { possible } = await db.one<{ possible: boolean }>(sql`
    with present as (
      select person_id from group_members where group_id = ${groupId} and left_at is null
      union select unnest(${[...coming]}::bigint[]))
    select not exists (
      select from cannot_meet k where k.programme_id = ${programmeId}
        and k.person_id in (select person_id from present) and k.other_id in (select person_id from present)) as possible`);
  return possible;
}
