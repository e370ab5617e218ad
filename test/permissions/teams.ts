import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara, deniz, eva } from '../support/cast.ts';
import type { People } from '../support/factory.ts';
import { makeCommunity, type MadeCommunity } from '../support/factory.ts';
import type { Stoa } from '../support/stoa.ts';
import { asIs, row, type Request, type Row, type Situation } from './table.ts';

type Asked = Omit<Request, 'params'>;
const usual: People = { owner: [clara], moderator: [deniz], member: [ana] };

/** Clara leads it, Ana and Deniz are in it. */
async function makeTeam(
  stoa: Stoa,
  visibility: 'open' | 'closed',
  { people = usual, state = 'live' }: { people?: People; state?: string } = {},
): Promise<MadeCommunity> {
  const team = await makeCommunity(stoa, visibility, { people, state, joining: 'invitation' });
  await stoa.ground.db.run(sql`
    with team as (update communities set kind = 'team', name = name || ' team' where id = ${team.id} returning id)
    insert into teams (community_id, topics) select id, '{seals}' from team`);
  return team;
}

const team =
  (visibility: 'open' | 'closed', asked: Asked = {}): Situation =>
  async (stoa) => ({ params: { slug: (await makeTeam(stoa, visibility)).slug }, ...asked });
const open = (asked: Asked = {}) => team('open', asked);
const closed = (asked: Asked = {}) => team('closed', asked);

/** Nobody leads it any more; Ana and Deniz are in it. */
const orphan: Situation = async (stoa) => {
  const { slug } = await makeTeam(stoa, 'open', { people: { moderator: [deniz], member: [ana] } });
  return { params: { slug } };
};
const over: Situation = async (stoa) => ({
  params: { slug: (await makeTeam(stoa, 'open', { state: 'archived' })).slug },
});

/** With one row of something of its own, by Ana. */
const withOne =
  (
    make: 'goal' | 'item' | 'result' | 'shared' | 'contact',
    visibility: 'open' | 'closed',
    asked: Asked = {},
  ): Situation =>
  async (stoa) => {
    const { id: of, slug } = await makeTeam(stoa, visibility);
    const rows = {
      goal: sql`insert into team_goals (community_id, kind, title) values (${of}, 'development', 'Learn') returning id`,
      item: sql`
        with meeting as (insert into team_meetings (community_id, starts_at) values (${of}, moment()) returning id)
        insert into agenda_items (meeting_id, title, minutes, position) select id, 'Talk', 5, 1 from meeting returning id`,
      result: sql`
        insert into team_results (community_id, topic, tried, came, again, author_id)
        values (${of}, 'Handover', 'A board', 'Less forgotten', 'yes', ${stoa.id(ana)}) returning id`,
      shared: sql`
        insert into team_results (community_id, topic, tried, came, again, author_id, shared_at)
        values (${of}, 'Handover', 'A board', 'Less forgotten', 'yes', ${stoa.id(ana)}, moment()) returning id`,
      contact: sql`insert into team_contacts (community_id, other_id)
        values (${of}, ${(await makeTeam(stoa, 'open', { people: { owner: [ben] } })).id}) returning id`,
    };
    const { id } = await stoa.ground.db.transaction((tx) => tx.one<{ id: number }>(rows[make]));
    return { params: { slug, id }, ...asked };
  };

const ticked: Situation = async (stoa, role) => {
  const { params } = await withOne('item', 'open')(stoa, role);
  return { params: params!, body: { item: params!['id'], wanted: 'yes' } };
};
const planned =
  (asked: Asked = {}): Situation =>
  async (stoa, role) => {
    const { params } = await withOne('item', 'open')(stoa, role);
    return { params: { slug: params!['slug']! }, ...asked };
  };
/** There is another team that works on the same. */
const notAlone: Situation = async (stoa, role) => {
  await makeTeam(stoa, 'open', { people: { owner: [ben] } });
  return open()(stoa, role);
};
const toAdd: Situation = async (stoa, role) => ({
  ...(await open()(stoa, role)),
  body: { people: `${eva.name} #${stoa.id(eva)}`, person_ids: [stoa.id(eva)] },
});

const words = { body: { name: 'Service', purpose: 'Pumps run', visibility: 'open' } };
const goal = { body: { kind: 'development', title: 'Learn' } };
const moved = { body: { state: 'stuck', word: 'No time' } };
const when = { body: { starts_at: '2031-05-06T14:00', place: 'Here' } };
const item = { body: { title: 'Talk', minutes: 5 } };
const result = { body: { topic: 'Handover', tried: 'A board', came: 'Less forgotten', again: 'yes' } };
const settled = { body: { state: 'talked' } };

const all = 'in in ok ok ok ok ok';
const people = 'in in 404 ok ok ok 404';
const writers = 'in in no ok ok ok no';
const lead = 'in in no no no ok no';
const author = 'in in 404 ok no ok 404';
const sharedAuthor = 'in in no ok no ok no';
const reads = `${all} ok ok no`;
const peopleRead = `${people} ok ok no`;
const writes = `${writers} no ok no`;
const leads = `${lead} no no no`;
const authorWrites = `${author} no ok no`;

export const teamPages: Row[] = [
  row('GET /teams', asIs, all),
  row('GET /teams/new', asIs, all),
  row('POST /teams', () => words, all),
  row('GET /teams/approaches', asIs, all),
  row('GET /teams/:slug', open(), all),
  row('GET /teams/:slug', closed(), all),
  row('GET /teams/:slug/settings', open(), lead),
  row('POST /teams/:slug/settings', open(words), lead),
  row('POST /teams/:slug/people', toAdd, lead),
  row('POST /teams/:slug/end', open(), lead),
  row('POST /teams/:slug/reopening', over, lead),
  row('POST /teams/:slug/lead', orphan, 'in in no ok ok no no'),
  row('POST /teams/:slug/lead', open(), 'in in no no no no no'),
  row('POST /teams/:slug/reflections', open(), people),
  row('POST /teams/:slug/lessons', open(), lead),
  row('POST /teams/:slug/lessons', closed(), 'in in 404 no no ok 404'),
  row('POST /teams/:slug/contacts', notAlone, lead),
  row('POST /teams/:slug/contacts/:id/talked', withOne('contact', 'open'), lead),
  row('POST /teams/:slug/contacts/:id/not-now', withOne('contact', 'open'), lead),
  row('GET /teams/:slug/goals', open(), all),
  row('GET /teams/:slug/goals', closed(), people),
  row('POST /teams/:slug/goals', open(goal), writers),
  row('POST /teams/:slug/goals', closed(goal), people),
  row('GET /teams/:slug/goals/:id', withOne('goal', 'open'), all),
  row('GET /teams/:slug/goals/:id', withOne('goal', 'closed'), people),
  row('POST /teams/:slug/goals/:id', withOne('goal', 'open', goal), writers),
  row('POST /teams/:slug/goals/:id/moves', withOne('goal', 'closed', moved), people),
  row('GET /teams/:slug/meeting', open(), all),
  row('GET /teams/:slug/meeting', closed(), people),
  row('GET /teams/:slug/meeting/part', planned(), all),
  row('POST /teams/:slug/meeting', open(when), writers),
  row('POST /teams/:slug/meeting/held', planned(), writers),
  row('POST /teams/:slug/meeting/items', planned(item), writers),
  row('POST /teams/:slug/meeting/items/ticks', ticked, writers),
  row('POST /teams/:slug/meeting/items/:id/up', withOne('item', 'open'), writers),
  row('POST /teams/:slug/meeting/items/:id/removal', withOne('item', 'closed'), people),
  row('GET /teams/:slug/results', closed(), all),
  row('GET /teams/:slug/results/new', open(), writers),
  row('GET /teams/:slug/results/new', closed(), people),
  row('POST /teams/:slug/results', open(result), writers),
  row('GET /teams/:slug/results/:id', withOne('result', 'open'), people),
  row('GET /teams/:slug/results/:id', withOne('shared', 'closed'), all),
  row('GET /teams/:slug/results/:id/edit', withOne('result', 'open'), author),
  row('POST /teams/:slug/results/:id', withOne('shared', 'open', result), sharedAuthor),
  row('POST /teams/:slug/results/:id/sharing', withOne('result', 'closed'), author),
  row('POST /teams/:slug/results/:id/withdrawal', withOne('shared', 'open'), sharedAuthor),
  row('POST /teams/:slug/results/:id/removal', withOne('shared', 'open'), sharedAuthor),
];

export const teamsApi: Row[] = [
  row('GET /api/v1/teams', asIs, reads),
  row('POST /api/v1/teams', () => words, `${all} no ok no`),
  row('GET /api/v1/teams/:slug', closed(), reads),
  row('PUT /api/v1/teams/:slug', open(words), leads),
  row('POST /api/v1/teams/:slug/people', toAdd, leads),
  row('POST /api/v1/teams/:slug/end', open(), leads),
  row('POST /api/v1/teams/:slug/reopening', over, leads),
  row('POST /api/v1/teams/:slug/lead', orphan, 'in in no ok ok no no  no ok no'),
  row('POST /api/v1/teams/:slug/reflections', open(), `${people} no ok no`),
  row('POST /api/v1/teams/:slug/lessons', open(), leads),
  row('GET /api/v1/teams/:slug/contacts', withOne('contact', 'open'), leads),
  row('POST /api/v1/teams/:slug/contacts', notAlone, leads),
  row('PUT /api/v1/teams/:slug/contacts/:id', withOne('contact', 'open', settled), leads),
  row('GET /api/v1/teams/:slug/goals', closed(), peopleRead),
  row('POST /api/v1/teams/:slug/goals', open(goal), writes),
  row('GET /api/v1/teams/:slug/goals/:id', withOne('goal', 'closed'), peopleRead),
  row('PUT /api/v1/teams/:slug/goals/:id', withOne('goal', 'open', goal), writes),
  row('POST /api/v1/teams/:slug/goals/:id/moves', withOne('goal', 'open', moved), writes),
  row('GET /api/v1/teams/:slug/meeting', closed(), peopleRead),
  row('GET /api/v1/teams/:slug/meetings', closed(), peopleRead),
  row('PUT /api/v1/teams/:slug/meeting', open(when), writes),
  row('POST /api/v1/teams/:slug/meeting/held', planned(), writes),
  row('POST /api/v1/teams/:slug/meeting/items', planned(item), writes),
  row(
    'PUT /api/v1/teams/:slug/meeting/items/:id/done',
    withOne('item', 'open', { body: { wanted: true } }),
    writes,
  ),
  row('POST /api/v1/teams/:slug/meeting/items/:id/up', withOne('item', 'open'), writes),
  row('DELETE /api/v1/teams/:slug/meeting/items/:id', withOne('item', 'open'), writes),
  row('GET /api/v1/team-results', asIs, reads),
  row('GET /api/v1/team-results/topics', asIs, reads),
  row('GET /api/v1/teams/:slug/results', closed(), reads),
  row('POST /api/v1/teams/:slug/results', open(result), writes),
  row('GET /api/v1/teams/:slug/results/:id', withOne('result', 'open'), peopleRead),
  row('PUT /api/v1/teams/:slug/results/:id', withOne('result', 'closed', result), authorWrites),
  row('DELETE /api/v1/teams/:slug/results/:id', withOne('result', 'closed'), authorWrites),
  row('PUT /api/v1/teams/:slug/results/:id/shared', withOne('result', 'closed'), authorWrites),
  row('DELETE /api/v1/teams/:slug/results/:id/shared', withOne('result', 'closed'), authorWrites),
];
