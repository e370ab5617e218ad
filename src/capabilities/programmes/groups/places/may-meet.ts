import { sql, type Sql } from '#platform/database/sql.ts';

/**
 * Condition on `participants t`: nobody in the group has said that they cannot meet this person, or the other way
 * round. It is asked wherever somebody comes into a group, and told nowhere.
 */
export const mayMeetAll = (groupId: number): Sql => sql`not exists (
  select from cannot_meet k join group_members inside on inside.group_id = ${groupId} and inside.left_at is null
  where k.programme_id = t.programme_id and t.person_id in (k.person_id, k.other_id)
    and inside.person_id in (k.person_id, k.other_id) and inside.person_id <> t.person_id)`;
