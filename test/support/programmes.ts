import { builtIn, keepVersion, soundDeclaration, type Declaration } from '#capabilities/formats/index.ts';
import { findProgramme, formGroup } from '#capabilities/programmes/index.ts';
import { sql } from '#platform/database/sql.ts';
import { eva, type Role } from './cast.ts';
import type { Stoa } from './stoa.ts';

export type MadeProgramme = { id: number; slug: string; declared: Declaration };

let made = 0;

/** A running programme that Eva organises, of a format that comes with Stoa or that a test declares. */
export async function makeProgramme(
  stoa: Stoa,
  format: string | Record<string, unknown>,
  more: { state?: string; community?: number; organiser?: Role; startsOn?: string } = {},
): Promise<MadeProgramme> {
  const declared = typeof format === 'string' ? builtIn(format)! : soundDeclaration(format);
  const { state = 'running', community = null, organiser = eva, startsOn = null } = more;
  const slug = `programme-${++made}`;
  const { id } = await stoa.ground.db.transaction(async (tx) => {
    const version = await keepVersion(tx, declared);
    const programme = await tx.one<{ id: number }>(sql`
      insert into programmes (slug, name, format_version_id, format_key, runs, grouping, community_id, state, starts_on)
      values (${slug}, ${`Learning together ${made}`}, ${version}, ${declared.key}, ${declared.runs},
        ${declared.grouping.by}, ${community}, ${state}, coalesce(${startsOn}::date, moment()::date))
      returning id`);
    await tx.run(sql`
      insert into programme_organisers (programme_id, person_id) values (${programme.id}, ${stoa.id(organiser)})`);
    return programme;
  });
  return { id, slug, declared };
}

/** People in a role, or in none: they take part from now on. */
export async function takePart(
  stoa: Stoa,
  programme: MadeProgramme,
  people: readonly Role[],
  role: string | null = null,
): Promise<void> {
  await stoa.ground.db.run(sql`
    insert into participants (programme_id, person_id, role, admitted_at)
    select ${programme.id}, person, ${role}, moment() from unnest(${people.map((one) => stoa.id(one))}::bigint[]) person
    on conflict do nothing`);
}

/** A group of a programme that starts today; the first of its people leads it unless roles say otherwise. */
export async function makeGroup(
  stoa: Stoa,
  programme: MadeProgramme,
  people: readonly Role[],
  more: { roles?: readonly (string | null)[]; facilitator?: Role; startsOn?: string } = {},
): Promise<number> {
  const { roles = [], facilitator = people[0], startsOn } = more;
  await takePart(stoa, programme, people);
  const id = await stoa.ground.db.transaction(async (tx) => {
    const organiser = { id: stoa.id(eva) } as Parameters<typeof findProgramme>[1];
    const found = await findProgramme(tx, organiser, programme.slug);
    const placed = people.map((one, i) => ({
      id: stoa.id(one),
      role: roles[i] ?? null,
      gives: false,
      facilitates: one === facilitator,
    }));
    const today = await tx.one<{ day: string }>(sql`select to_char(moment(), 'YYYY-MM-DD') as day`);
    return formGroup(
      tx,
      found,
      { name: `Group ${++made}`, people: placed, startsOn: startsOn ?? today.day },
      organiser.id,
    );
  });
  await stoa.settle();
  return id;
}
