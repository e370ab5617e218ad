import type { Declaration } from '#capabilities/formats/index.ts';
import { findProgramme, formGroup, type NewGroup, type Placed } from '#capabilities/programmes/index.ts';
import { sql } from '#platform/database/sql.ts';
import { eva } from '../cast.ts';
import type { MadeProgramme } from '../programmes.ts';
import type { Stoa } from '../stoa.ts';
import type { Player } from './players.ts';
import type { Table } from './table.ts';

/** How many of the players a group of this format has: as few as it allows, and never fewer than its roles need. */
function sizeOf({ grouping }: Declaration): number {
  if (grouping.by === 'matching') return 1 + Math.min(2, grouping.seekers_per_giver);
  if (grouping.by === 'roulette') return grouping.size;
  return Math.min(grouping.max, Math.max(grouping.min, 3));
}

/**
 * A group of the format that starts today, and with it everybody together and those who lead where the format has
 * steps for them.
 */
export async function formTables(stoa: Stoa, programme: MadeProgramme, players: Player[]): Promise<Table[]> {
  const { declared } = programme;
  const people = players.slice(0, sizeOf(declared));
  const placed = people.map((player, i) => placedAs(declared, player, i));
  const kinds = (['group', 'programme', 'facilitators'] as const).filter((one) =>
    declared.steps.some((step) => step.with === one),
  );
  await enterAll(stoa, programme, placed);
  const tables: Table[] = [];
  for (const one of kinds) {
    const kind: NewGroup['kind'] = one === 'programme' ? 'whole' : one;
    const here = one === 'facilitators' ? placed.slice(0, 1) : placed;
    const group = await form(stoa, programme, { kind, name: `${declared.key} ${one}`, people: here });
    tables.push({
      stoa,
      declared,
      group,
      people: people.slice(0, here.length),
      roles: new Map(here.map((person) => [person.id, person.role])),
      everybody: [...players, ...(await castAsPlayers(stoa))],
      seen: { stretches: 0, minutes: 0, steps: 0 },
    });
  }
  return tables;
}

/** The first leads and gives; the roles of the format go round. */
function placedAs({ grouping, roles }: Declaration, { id }: Player, i: number): Placed {
  if (grouping.by === 'matching') {
    return { id, role: i === 0 ? grouping.giver : grouping.seeker, gives: i === 0, facilitates: i === 0 };
  }
  const fixed = roles.filter((role) => role.rotates === 'never');
  return { id, role: fixed[i % Math.max(1, fixed.length)]?.key ?? null, gives: false, facilitates: i === 0 };
}

async function form(stoa: Stoa, programme: MadeProgramme, group: Omit<NewGroup, 'roundId'>): Promise<number> {
  return stoa.ground.db.transaction(async (tx) => {
    const organiser = { id: stoa.id(eva) } as Parameters<typeof findProgramme>[1];
    const found = await findProgramme(tx, organiser, programme.slug);
    const { day } = await tx.one<{ day: string }>(sql`select to_char(moment(), 'YYYY-MM-DD') as day`);
    return formGroup(tx, found, { ...group, startsOn: day }, organiser.id);
  });
}

async function enterAll(stoa: Stoa, programme: MadeProgramme, placed: readonly Placed[]): Promise<void> {
  await stoa.ground.db.run(sql`
    insert into participants (programme_id, person_id, role, admitted_at)
    select ${programme.id}, id, role, moment() from jsonb_to_recordset(${JSON.stringify(placed)}::jsonb)
      as placed (id bigint, role text)`);
}

/** Eva organises, so that she is asked where nobody else can be. */
const castAsPlayers = (stoa: Stoa): Promise<Player[]> =>
  Promise.resolve([{ id: stoa.id(eva), name: 'Eva', at: stoa.as(eva) }]);
