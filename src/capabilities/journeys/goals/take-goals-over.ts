import { findVersion, type Declaration } from '#capabilities/formats/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';

/**
 * What people of these groups said at the intake that they want to reach becomes a goal of theirs. Only they see it
 * until they share it, unless the group was to read it anyway. Doing it again changes nothing, also where they have put the goal in other words since.
 */
export async function takeGoalsOver(
  tx: Db,
  groupIds: readonly number[],
  { intake }: Pick<Declaration, 'intake'>,
): Promise<void> {
  const goals = intake.questions.filter(({ kind }) => kind === 'goal');
  if (goals.length === 0) return;
  const keys = goals.map(({ key }) => key);
  const shared = goals.map((one) => one.read_by === 'group');
  await tx.run(sql`
    insert into goals (participant_id, what, shared, question_key)
    select t.id, left(btrim(t.answers ->> asked.key), 500), asked.shared, asked.key
    from group_members m join participants t on t.programme_id = m.programme_id and t.person_id = m.person_id,
      unnest(${keys}::text[], ${shared}::boolean[]) with ordinality asked (key, shared, place)
    where m.group_id = any (${[...groupIds]}::bigint[]) and m.left_at is null and btrim(t.answers ->> asked.key) <> ''
    order by t.id, asked.place
    on conflict (participant_id, question_key) do nothing`);
}

/** The same for who came into a group that runs. */
export async function takeGoalsOverIn(db: Db, groupId: number): Promise<void> {
  const group = await db.maybe<{ format_version_id: number }>(sql`
    select p.format_version_id from groups g join programmes p on p.id = g.programme_id where g.id = ${groupId}`);
  if (!group) return;
  const declared = await findVersion(db, group.format_version_id);
  await db.transaction((tx) => takeGoalsOver(tx, [groupId], declared));
}
