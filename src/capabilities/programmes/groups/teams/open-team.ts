import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden, Invalid, NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { holdProgramme, holdProgrammeToOrganise } from '../../find-programme.ts';
import { groupingOf } from '../../grouping-of.ts';
import type { Programme } from '../../programme.ts';
import { startProgramme } from '../../running/start-programme.ts';
import { takeFromGroup, type HeldGroup } from '../group-people.ts';
import { mayMeetAll } from '../places/may-meet.ts';
import { placePeople, proposeGroup, startGroup } from '../start-group.ts';
import { t } from '../words.ts';

/** How many are in a team at least and at most. */
export function teamSizes(programme: Programme): { min: number; max: number } {
  const grouping = groupingOf(programme);
  if (grouping.by !== 'teams') throw new NotFound();
  return grouping;
}

const leadRole = ({ declared }: Programme): string | null =>
  declared.roles.find((role) => role.facilitates)?.key ?? null;
const memberRole = ({ declared }: Programme): string | null =>
  declared.roles.find((role) => !role.facilitates && role.from === 'group' && role.rotates === 'never')
    ?.key ?? null;

/** Opens a team and says whom it looks for; whoever opens it leads it. Returns its id. */
export async function openTeam(
  db: Db,
  me: Me,
  slug: string,
  { name, wanted }: { name: string; wanted: string },
): Promise<number> {
  return db.transaction(async (tx) => {
    const programme = await holdToJoin(tx, me, slug);
    await requireTeamless(tx, programme, me.id);
    const role = leadRole(programme);
    const lead = { id: me.id, role, gives: false, facilitates: role !== null };
    return proposeGroup(tx, programme, { name, wanted, people: [lead] }, 'gathering');
  });
}

/** Comes into a team that gathers, while it has room. */
export async function joinTeam(db: Db, me: Me, slug: string, teamId: number): Promise<void> {
  await db.transaction(async (tx) => enter(tx, await holdToJoin(tx, me, slug), teamId, me.id));
}

/** Organisers help somebody who has no team into one. */
export async function putInTeam(
  db: Db,
  me: Me,
  slug: string,
  teamId: number,
  personId: number,
): Promise<void> {
  await db.transaction(async (tx) =>
    enter(tx, await holdProgrammeToOrganise(tx, me, slug), teamId, personId),
  );
}

/** Goes out of a team that gathers; a team that nobody is in is gone. */
export async function leaveTeam(db: Db, me: Me, slug: string, teamId: number): Promise<void> {
  await db.transaction(async (tx) => {
    const programme = await holdProgramme(tx, me, slug);
    const team = await holdTeam(tx, programme, teamId);
    await takeFromGroup(tx, team, me.id, me.id);
    await tx.run(sql`
      update groups g set state = 'discarded', closed_at = moment() where id = ${teamId} and not exists (
        select from group_members m where m.group_id = g.id and m.left_at is null)`);
  });
}

/** All teams begin together; one with fewer people than a team needs goes on gathering. Answers how many began. */
export async function startTeams(db: Db, me: Me, slug: string, startsOn: string): Promise<number> {
  return db.transaction(async (tx) => {
    const programme = await holdProgrammeToOrganise(tx, me, slug);
    const { min } = teamSizes(programme);
    const teams = await tx.many<{ id: number }>(sql`
      select g.id from groups g where g.programme_id = ${programme.id} and g.state = 'gathering' and g.kind = 'group'
        and (select count(*) from group_members m where m.group_id = g.id and m.left_at is null) >= ${min}
      order by g.id for no key update`);
    if (teams.length === 0) throw new Invalid({ form: (c) => t(c, 'teams.none_to_start', { min }) });
    await startProgramme(tx, programme.id, me.id);
    for (const { id } of teams) await startGroup(tx, programme, id, startsOn, me.id);
    return teams.length;
  });
}

/** Where teams begin one by one, whoever leads one begins it once enough are in it. */
export async function startTeam(db: Db, me: Me, slug: string, teamId: number): Promise<void> {
  await db.transaction(async (tx) => {
    const programme = await holdProgramme(tx, me, slug);
    const { min } = teamSizes(programme);
    await holdTeam(tx, programme, teamId);
    const { people, mine, day } = await tx.one<{ people: number; mine: boolean; day: string }>(sql`
      select count(*)::int as people, coalesce(bool_or(person_id = ${me.id} and facilitates), false) as mine,
        (moment() at time zone ${programme.time_zone})::date as day
      from group_members where group_id = ${teamId} and left_at is null`);
    if (programme.runs !== 'rolling' || !mine) throw new Forbidden((c) => t(c, 'teams.together'));
    if (people < min) throw new Invalid({ form: (c) => t(c, 'teams.too_few', { min }) });
    await startProgramme(tx, programme.id, me.id);
    await startGroup(tx, programme, teamId, day, me.id);
  });
}

async function holdToJoin(tx: Db, me: Me, slug: string): Promise<Programme> {
  const programme = await holdProgramme(tx, me, slug);
  teamSizes(programme);
  if (programme.mine?.state !== 'in') throw new Forbidden((c) => t(c, 'teams.take_part_first'));
  if (!['open', 'forming', 'running'].includes(programme.state))
    throw new Forbidden((c) => t(c, 'teams.not_now'));
  return programme;
}

async function holdTeam(tx: Db, { id }: Programme, teamId: number): Promise<HeldGroup> {
  const team = await tx.maybe<HeldGroup>(sql`
    select id, programme_id, round_id, space_id from groups
    where id = ${teamId} and programme_id = ${id} and kind = 'group' and state = 'gathering' for no key update`);
  if (!team) throw new NotFound();
  return team;
}

async function enter(tx: Db, programme: Programme, teamId: number, personId: number): Promise<void> {
  const { max } = teamSizes(programme);
  const team = await holdTeam(tx, programme, teamId);
  const participant = await tx.maybe<{ fits: boolean }>(sql`
    select ${mayMeetAll(teamId)} as fits from participants t
    where t.programme_id = ${programme.id} and t.person_id = ${personId} and t.state = 'in'`);
  if (!participant) throw new NotFound();
  await requireTeamless(tx, programme, personId);
  if (!participant.fits) throw new Invalid({ form: (c) => t(c, 'teams.not_possible') });
  const { people } = await tx.one<{ people: number }>(sql`
    select count(*)::int as people from group_members where group_id = ${teamId} and left_at is null`);
  if (people >= max) throw new Invalid({ form: (c) => t(c, 'teams.full', { max }) });
  await placePeople(tx, team, [
    { id: personId, role: memberRole(programme), gives: false, facilitates: false },
  ]);
}

async function requireTeamless(tx: Db, { id }: Programme, personId: number): Promise<void> {
  const there = await tx.maybe(sql`
    select 1 from group_members m join groups g on g.id = m.group_id
    where m.programme_id = ${id} and m.person_id = ${personId} and m.left_at is null and g.kind = 'group'
      and g.state in ('gathering', 'running')`);
  if (there) throw new Invalid({ form: (c) => t(c, 'teams.in_one') });
}
