import { findVersion } from '#capabilities/formats/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { stepsFor } from '../step.ts';
import { openDueSteps } from './open-steps.ts';

type Starting = {
  id: number;
  programme_id: number;
  kind: 'group' | 'whole' | 'facilitators';
  starts_on: string;
  format_version_id: number;
};

/** Puts the steps of its format on a group's calendar, counted from its own start. Doing it again changes nothing. */
export async function planJourney(db: Db, groupId: number): Promise<void> {
  await db.transaction(async (tx) => {
    const group = await tx.maybe<Starting>(sql`
      select g.id, g.programme_id, g.kind, g.starts_on, p.format_version_id
      from groups g join programmes p on p.id = g.programme_id
      where g.id = ${groupId} and g.state = 'running' and g.starts_on is not null for no key update of g`);
    if (!group) return;
    const planned = stepsFor(await findVersion(tx, group.format_version_id), group.kind);
    const rows = planned.map(({ declared, turn, day, dueDay }, position) => ({
      key: declared.key,
      kind: declared.kind,
      turn,
      who: declared.who,
      by_group: declared.kind === 'deliverable' && declared.by === 'group',
      followed:
        declared.kind === 'deliverable' &&
        (declared.review !== undefined || declared.public_vote !== undefined),
      position,
      day,
      due: dueDay,
    }));
    await tx.run(sql`
      insert into steps (group_id, programme_id, key, turn, kind, who, by_group, followed, position, opens_on, due_on)
      select ${group.id}, ${group.programme_id}, key, turn, kind, who, by_group, followed, position,
        ${group.starts_on}::date + day, ${group.starts_on}::date + due
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as planned (key text, turn integer, kind text, who text, by_group boolean, followed boolean, position integer, day integer, due integer)
      on conflict (group_id, key, turn) do nothing`);
    await openDueSteps(tx, group.id);
  });
}
