import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Person } from '../fill/fill-people.ts';
import { insertRows, takeIds } from '../fill/rows.ts';
import { dayOf, daysBefore } from '../when.ts';
import { fillMeetings } from './fill-meetings.ts';
import { told, type ToldGoal, type ToldTeam } from './told.ts';

export type Company = { people: ReadonlyMap<string, Person>; now: Date };
export type NumberedTeam = ToldTeam & { id: number };

/** Teams with a page: their people from the directory, their goals and how those went, what they tried. */
export async function fillTeams(tx: Db, company: Company): Promise<void> {
  const ids = await takeIds(tx, 'communities', told.teams.length);
  const teams = told.teams.map((team, i) => ({ ...team, id: ids[i]! }));
  await insertRows(
    tx,
    'communities',
    teams.map((team) => communityRow(team, company)),
  );
  await insertRows(
    tx,
    'teams',
    teams.map(({ id, topics, lessons }) => ({
      community_id: id,
      topics,
      lessons_opened_at: lessons === undefined ? null : daysBefore(company.now, lessons),
    })),
  );
  for (const team of teams) await fillPeople(tx, team, company);
  await fillGoals(tx, teams, company);
  await fillMeetings(tx, teams, company);
  await fillResults(tx, teams, company);
  await fillContacts(tx, teams, company);
}

const communityRow = ({ id, slug, name, purpose, ago, visibility }: NumberedTeam, { now }: Company) => ({
  id,
  kind: 'team',
  slug,
  name,
  summary: purpose,
  state: 'live',
  visibility: visibility ?? 'open',
  joining: 'invitation',
  posting: 'members',
  charter_draft: {},
  guidelines_draft: '',
  charter_version: 0,
  guidelines_version: 0,
  harvest: {},
  members_count: 0,
  created_at: daysBefore(now, ago),
  live_at: daysBefore(now, ago),
});

/** The lead, those who report to them, and whom the text names besides. */
async function fillPeople(
  tx: Db,
  { id, lead, also, ago }: NumberedTeam,
  { people, now }: Company,
): Promise<void> {
  const leadId = people.get(lead)!.id;
  const others = also.map((key) => people.get(key)!.id);
  await tx.run(sql`
    insert into memberships (community_id, person_id, role, joined_at)
    select ${id}, p.id, case when p.id = ${leadId} then 'owner' else 'member' end, ${daysBefore(now, ago)}
    from people p
    where p.status = 'active' and (p.id = ${leadId} or p.manager_id = ${leadId} or p.id = any(${others}::bigint[]))`);
  await tx.run(sql`
    update communities set members_count = (select count(*) from memberships where community_id = ${id}) where id = ${id}`);
}

async function fillGoals(tx: Db, teams: readonly NumberedTeam[], { people, now }: Company): Promise<void> {
  const goals = teams.flatMap((team) => team.goals.map((goal) => ({ goal, team })));
  const ids = await takeIds(tx, 'team_goals', goals.length);
  await insertRows(
    tx,
    'team_goals',
    goals.map(({ goal, team }, i) => goalRow(ids[i]!, team.id, goal, now)),
  );
  const moves = goals.flatMap(({ goal }, i) => goal.moves.map((move) => ({ move, goal_id: ids[i]! })));
  const moveIds = await takeIds(tx, 'team_goal_changes', moves.length);
  await insertRows(
    tx,
    'team_goal_changes',
    moves.map(({ move, goal_id }, i) => ({
      id: moveIds[i]!,
      goal_id,
      state: move.state,
      word: move.word,
      changed_by: people.get(move.by)!.id,
      changed_at: daysBefore(now, move.ago),
    })),
  );
}

function goalRow(
  id: number,
  community_id: number,
  { kind, title, measure, due, ago, moves }: ToldGoal,
  now: Date,
) {
  const last = moves.at(-1);
  const over = last?.state === 'reached' || last?.state === 'let go';
  return {
    id,
    community_id,
    kind,
    title,
    measure,
    state: last?.state ?? 'open',
    due_on: due === undefined ? null : dayOf(daysBefore(now, -due)),
    version: 1,
    created_at: daysBefore(now, ago),
    ended_at: over ? daysBefore(now, last.ago) : null,
  };
}

async function fillResults(tx: Db, teams: readonly NumberedTeam[], { people, now }: Company): Promise<void> {
  const results = teams
    .flatMap((team) => team.results.map((result) => ({ result, team })))
    .toSorted((one, other) => other.result.ago - one.result.ago);
  const ids = await takeIds(tx, 'team_results', results.length);
  await insertRows(
    tx,
    'team_results',
    results.map(({ result, team }, i) => ({
      id: ids[i]!,
      community_id: team.id,
      topic: result.topic,
      tried: result.tried,
      came: result.came,
      again: result.again,
      shared_at: result.shared === true ? daysBefore(now, result.ago) : null,
      author_id: people.get(result.by)!.id,
      version: 1,
      created_at: daysBefore(now, result.ago),
    })),
  );
}

async function fillContacts(tx: Db, teams: readonly NumberedTeam[], { people, now }: Company): Promise<void> {
  const ids = await takeIds(tx, 'team_contacts', told.contacts.length);
  const called = (slug: string) => teams.find((team) => team.slug === slug)!;
  await insertRows(
    tx,
    'team_contacts',
    told.contacts.map(({ of, other, topics, elsewhere, ago }, i) => ({
      id: ids[i]!,
      community_id: called(of).id,
      other_id: called(other).id,
      topics,
      elsewhere,
      suggested_by: people.get(called(of).lead)!.id,
      state: 'suggested',
      created_at: daysBefore(now, ago),
    })),
  );
}
