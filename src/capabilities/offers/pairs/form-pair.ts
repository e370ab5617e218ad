import type { Declaration } from '#capabilities/formats/index.ts';
import {
  addToGroup,
  formGroup,
  groupingOf,
  startProgramme,
  type HeldGroup,
  type NewGroup,
  type Placed,
} from '#capabilities/programmes/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Locale } from '#platform/i18n/tongue.ts';
import { t } from '../words.ts';
import type { HeldProgramme } from './hold-programme.ts';

type Pair = { giver: number; seekers: readonly number[] };

/** In which roles people come together, from the declaration: who gives, who seeks, who leads. */
export function rolesOf({ roles, grouping }: Declaration): { giver: string | null; seeker: string | null } {
  if (grouping.by === 'matching') return { giver: grouping.giver, seeker: grouping.seeker };
  const leads = roles.find(({ facilitates }) => facilitates)?.key ?? null;
  return { giver: leads, seeker: roles.find(({ key }) => key !== leads)?.key ?? null };
}

export function placedIn(declared: Declaration, { giver, seekers }: Pair): Placed[] {
  const roles = rolesOf(declared);
  const leads = (role: string | null) => declared.roles.some((one) => one.key === role && one.facilitates);
  const seeking = seekers.map((id) => ({
    id,
    role: roles.seeker,
    gives: false,
    facilitates: leads(roles.seeker),
  }));
  return [{ id: giver, role: roles.giver, gives: true, facilitates: leads(roles.giver) }, ...seeking];
}

/**
 * Two who found each other have a group from now on. Where a giver accompanies several at once, who comes later joins
 * the group that they have. The programme is held and has a place free. Returns the id of the group.
 */
export async function formPair(
  tx: Db,
  programme: HeldProgramme,
  { giver, seeker }: { giver: number; seeker: number },
  actor: number | null,
  why: Pick<NewGroup, 'score' | 'reasons'> = {},
): Promise<number> {
  await startProgramme(tx, programme.id, actor);
  const people = placedIn(programme.declared, { giver, seekers: [seeker] });
  const there = await findRoom(tx, programme, giver);
  if (there) {
    await addToGroup(tx, there, people[1]!, actor);
    return there.id;
  }
  const name = await nameFor(tx, programme.id, giver);
  return formGroup(tx, programme, { name, people, startsOn: programme.begins, ...why }, actor);
}

/** The group of this giver that has a place, held; null where each has a group of their own. */
function findRoom(tx: Db, programme: HeldProgramme, giver: number): Promise<HeldGroup | null> {
  const grouping = groupingOf(programme);
  const most = grouping.by === 'matching' ? grouping.seekers_per_giver : 1;
  if (most === 1) return Promise.resolve(null);
  return tx.maybe<HeldGroup>(sql`
    select g.id, g.programme_id, g.round_id, g.space_id from groups g
      join group_members m on m.group_id = g.id and m.person_id = ${giver} and m.gives and m.left_at is null
    where g.programme_id = ${programme.id} and g.kind = 'group' and g.state = 'running' and ${most}::int > (
      select count(*) from group_members o where o.group_id = g.id and o.left_at is null and not o.gives)
    order by g.id limit 1 for no key update of g`);
}

/** By number, in the language of whoever gives: a name of people would stay when they go. */
export async function nameFor(tx: Db, programmeId: number, giver: number): Promise<string> {
  const { number, locale } = await tx.one<{ number: number; locale: Locale }>(sql`
    select 1 + count(g.id)::int as number, w.locale from people w left join groups g on g.programme_id = ${programmeId}
    where w.id = ${giver} group by w.locale`);
  return t({ locale, timeZone: 'UTC' }, 'pair.name', { number });
}
