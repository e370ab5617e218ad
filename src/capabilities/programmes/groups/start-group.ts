import { openSpace, type SpacePerson } from '#capabilities/communities/index.ts';
import type { Declaration } from '#capabilities/formats/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { recordAll } from '#shared/activity/happening.ts';
import { groupFormed } from '../happenings.ts';

/** Someone who comes into a group: their role there, whether they give or lead, and why they are in this one. */
export type Placed = {
  id: number;
  role: string | null;
  gives: boolean;
  facilitates: boolean;
  reasons?: unknown;
};

export type NewGroup = {
  kind?: 'group' | 'whole' | 'facilitators';
  roundId?: number | null;
  name: string;
  people: readonly Placed[];
  slot?: string | null;
  score?: number | null;
  reasons?: unknown;
  wanted?: string;
};

/** What of a programme the forming of groups needs. */
export type Forming = { id: number; time_zone: string; declared: Declaration };

/** Writes a group down that nobody but the organisers knows of yet. Returns its id. */
export async function proposeGroup(
  tx: Db,
  programme: Forming,
  group: NewGroup,
  state: 'proposed' | 'gathering' = 'proposed',
): Promise<number> {
  const {
    kind = 'group',
    roundId = null,
    name,
    slot = null,
    score = null,
    reasons = [],
    wanted = '',
  } = group;
  const { id } = await tx.one<{ id: number }>(sql`
    insert into groups (programme_id, round_id, kind, number, name, state, time_zone, slot, score, reasons, wanted)
    select ${programme.id}, ${roundId}, ${kind}, 1 + count(*), ${name}, ${state}, ${programme.time_zone}, ${slot}, ${score},
      ${JSON.stringify(reasons)}::jsonb, ${wanted}
    from groups g where g.programme_id = ${programme.id} and g.round_id is not distinct from ${roundId}::bigint
    returning id`);
  await placePeople(tx, { id, programme_id: programme.id, round_id: roundId }, group.people);
  return id;
}

/** Puts people into a group, also those who had left it before. Nobody is told by this alone. */
export async function placePeople(
  tx: Db,
  group: { id: number; programme_id: number; round_id: number | null },
  people: readonly Placed[],
): Promise<void> {
  if (people.length === 0) return;
  await tx.run(sql`
    insert into group_members (group_id, person_id, programme_id, round_id, role, gives, facilitates, reasons)
    select ${group.id}, id, ${group.programme_id}, ${group.round_id}, role, gives, facilitates, coalesce(reasons, '[]')
    from jsonb_to_recordset(${JSON.stringify(people)}::jsonb)
      as placed (id bigint, role text, gives boolean, facilitates boolean, reasons jsonb)
    on conflict (group_id, person_id) do update set role = excluded.role, gives = excluded.gives,
      facilitates = excluded.facilitates, reasons = excluded.reasons, joined_at = moment(), left_at = null`);
}

/** The group exists from now on, with a room of its own where the format has one, and its people are told. */
export const startGroup = (
  tx: Db,
  programme: Forming,
  groupId: number,
  startsOn: string,
  actor: number | null,
): Promise<void> => startGroups(tx, programme, [groupId], startsOn, actor);

type Started = { id: number; name: string; kind: string; people: SpacePerson[] };

/** The same for several of one programme. */
export async function startGroups(
  tx: Db,
  programme: Forming,
  groupIds: readonly number[],
  startsOn: string,
  actor: number | null,
): Promise<void> {
  const started = await tx.many<Started>(sql`
    with started as (
      update groups set state = 'running', starts_on = ${startsOn}::date, published_at = moment()
      where id = any (${[...groupIds]}::bigint[]) and state in ('proposed', 'gathering') returning id, name, kind)
    select s.id, s.name, s.kind, coalesce(jsonb_agg(jsonb_build_object('id', m.person_id, 'moderates', m.facilitates)
      order by m.person_id) filter (where m.person_id is not null), '[]') as people
    from started s left join group_members m on m.group_id = s.id and m.left_at is null
    group by s.id, s.name, s.kind order by s.id`);
  for (const { id, name, kind, people } of started) {
    if (kind !== 'group' || programme.declared.space !== 'group') continue;
    const space = await openSpace(tx, { name, people });
    await tx.run(sql`update groups set space_id = ${space} where id = ${id}`);
  }
  await recordAll(
    tx,
    groupFormed,
    started.map(({ id, people }) => ({
      place: { actor, programme: programme.id, group: id },
      data: { person_ids: people.map((person) => person.id) },
    })),
  );
}

/** Both at once, for groups that form by themselves: a pair that agreed, a team, everybody. Returns its id. */
export async function formGroup(
  tx: Db,
  programme: Forming,
  group: NewGroup & { startsOn: string },
  actor: number | null,
): Promise<number> {
  const id = await proposeGroup(tx, programme, group);
  await startGroup(tx, programme, id, group.startsOn, actor);
  return id;
}
