import { findVersion } from '#capabilities/formats/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { takeGoalsOver } from '../goals/take-goals-over.ts';
import { stepsFor } from '../step.ts';
import { openDueSteps } from './open-steps.ts';

type Starting = {
  id: number;
  programme_id: number;
  kind: 'group' | 'whole' | 'facilitators';
  starts_on: string;
  format_version_id: number;
};

/** Puts the steps of its format on the calendar of each group, counted from its own start. Doing it again changes nothing. */
export async function planJourneys(db: Db, groupIds: readonly number[]): Promise<void> {
  await db.transaction(async (tx) => {
    const groups = await tx.many<Starting>(sql`
      select g.id, g.programme_id, g.kind, g.starts_on, p.format_version_id
      from groups g join programmes p on p.id = g.programme_id
      where g.id = any (${[...groupIds]}::bigint[]) and g.state = 'running' and g.starts_on is not null
      order by g.id for no key update of g`);
    const alike = Map.groupBy(groups, (group) => `${group.format_version_id} ${group.kind}`);
    for (const some of alike.values()) await plan(tx, some);
    if (groups.length > 0) await openDueSteps(tx, groups.map(({ id }) => id)); // prettier-ignore
  });
}

/** Who is in a group that begins at once still has so many days for what was to be done before. */
const soon = 3;

/** The groups are of one kind and follow one format. */
async function plan(tx: Db, groups: readonly Starting[]): Promise<void> {
  const { format_version_id, kind } = groups[0]!;
  const declaration = await findVersion(tx, format_version_id);
  const planned = stepsFor(declaration, kind);
  if (kind !== 'facilitators') await takeGoalsOver(tx, groups.map(({ id }) => id), declaration); // prettier-ignore
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
    select g.id, g.programme_id, key, turn, planned.kind, who, by_group, followed, position,
      g.starts_on + day, case when day < 0
        then greatest(g.starts_on + due, (moment() at time zone g.time_zone)::date + least(due - day, ${soon}::int))
        else g.starts_on + due end
    from groups g, jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as planned (key text, turn integer, kind text, who text, by_group boolean, followed boolean, position integer, day integer, due integer)
    where g.id = any (${groups.map(({ id }) => id)}::bigint[])
    order by g.id, position
    on conflict (group_id, key, turn) do nothing`);
}
