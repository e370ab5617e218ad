import { sql } from '#platform/database/sql.ts';
import { ana, clara, deniz, femi, type Role as Person } from '../support/cast.ts';
import { makeCommunity, type MadeCommunity } from '../support/factory.ts';
import { makeCard, makeTeam } from '../support/reflections.ts';
import type { Stoa } from '../support/stoa.ts';
import { asIs, row, type Role, type Row, type Situation } from './table.ts';

type Body = Record<string, unknown>;
const withBody = (body?: Body) => (body === undefined ? {} : { body });

/** Clara owns the team, Deniz moderates, Ana is in it and opened the card. */
const people = { owner: [clara], moderator: [deniz], member: [ana] };
const teamOf = (stoa: Stoa) => makeTeam(stoa, people);

/** A card that Ana opened for the team and on which nobody has written. */
const fresh =
  (body?: Body): Situation =>
  async (stoa) => ({ params: { id: await makeCard(stoa, await teamOf(stoa), ana) }, ...withBody(body) });

/** One on which Ana has, covered still. */
const covered =
  (body?: Body): Situation =>
  async (stoa) => ({
    params: { id: await makeCard(stoa, await teamOf(stoa), ana, { wrote: [ana, clara] }) },
    ...withBody(body),
  });

/** One that all may read. */
const uncovered =
  (body?: Body, more: Body = {}): Situation =>
  async (stoa) => ({
    params: {
      id: await makeCard(stoa, await teamOf(stoa), ana, { wrote: [ana], uncovered: true }),
      ...(more as Record<string, string>),
    },
    ...withBody(body),
  });

/** The same, opened to every colleague. */
const open =
  (body?: Body): Situation =>
  async (stoa) => ({
    params: {
      id: await makeCard(stoa, await teamOf(stoa), ana, { wrote: [ana], uncovered: true, audience: 'open' }),
    },
    ...withBody(body),
  });

/** A card that Ana wrote for herself. */
const own: Situation = async (stoa) => {
  const made = await stoa.as(ana).api('POST', '/reflections', { answers: ['Alone', '', ''] });
  return { params: { id: made.json<{ id: number }>().id } };
};

const action =
  (body?: Body): Situation =>
  async (stoa) => {
    const id = await makeCard(stoa, await teamOf(stoa), ana, { wrote: [ana], uncovered: true });
    const made = await stoa.as(ana).api('POST', `/reflections/${id}/actions`, { what: 'Ask the plant' });
    return { params: { id, action: made.json<{ id: number }>().id }, ...withBody(body) };
  };

const team =
  (body?: Body): Situation =>
  async (stoa) => ({ params: { slug: (await teamOf(stoa)).slug }, ...withBody(body) });

const begin =
  (body: Body): Situation =>
  async (stoa) => ({ body: { ...body, team: (await teamOf(stoa)).slug } });

async function writeLesson(stoa: Stoa, place: MadeCommunity | null, by: Person = ana): Promise<number> {
  const made = await stoa.as(by).api('POST', '/lessons', {
    topic: 'Cold seals',
    insight: 'Warm them first',
    audience: place === null ? 'open' : 'team',
    ...(place && { team: place.slug }),
  });
  return made.json<{ id: number }>().id;
}

/** A lesson that Ana gave to the team. */
const lesson =
  (body?: Body): Situation =>
  async (stoa) => ({ params: { id: await writeLesson(stoa, await teamOf(stoa)) }, ...withBody(body) });

/** A lesson that Ana gave to everybody. */
const openLesson =
  (body?: Body): Situation =>
  async (stoa) => ({ params: { id: await writeLesson(stoa, null) }, ...withBody(body) });

/** Something that whoever asks noted themselves, but for those whose turn it is not: then it is Ana's. */
const finished: Situation = async (stoa, role) => {
  const { id } = (await stoa.ground.db.change<{ id: number }>(sql`
    insert into completions (person_id, source, thing, title, finished_on, ask_on)
    values (${stoa.id(whose(role))}, 'note', gen_random_uuid()::text, 'First aid', moment()::date, moment()::date + 7)
    returning id`))!;
  return { params: { id } };
};
const whose = (role: Role | string): Person =>
  role === 'owner' ? clara : role === 'administrator' ? femi : ana;

const inOpenCommunity: Situation = async (stoa) => ({
  query: { team: (await makeCommunity(stoa, 'hidden')).slug },
});

const entry = { q1: 'It worked', q2: '', q3: '' };
const answers = { answers: ['It worked', '', ''] };
const settings = { title: 'Audit', audience: 'team', team: '' };
const what = { what: 'Ask the plant' };
const content = { topic: 'Cold seals', insight: 'Warm them first' };
const beat = { cadence: 'weekly', weekday: 5 };
const teamBeat = { ...beat, audience: 'team' };
const questions = { q1: 'What worked?', q2: 'What not?', q3: 'What now?' };
const noted = { title: 'First aid', finished_on: '' };

// stranger deactivated elsewhere member moderator owner administrator
export const reflection: readonly Row[] = [
  row('GET /reflections', asIs, 'in in ok ok ok ok ok'),
  row('GET /reflections/new', asIs, 'in in ok ok ok ok ok'),
  row('POST /reflections', () => ({ body: entry }), 'in in ok ok ok ok ok'),
  row('POST /reflections', begin({ together: 'yes' }), 'in in 404 ok ok ok 404'),
  row('POST /reflections/rhythm', () => ({ body: beat }), 'in in ok ok ok ok ok'),
  row('POST /reflections/rhythm/end', asIs, 'in in ok ok ok ok ok'),
  row('GET /reflections/of/:slug', team(), 'in in 404 ok ok ok 404'),
  row('GET /reflections/of/:slug/settings', team(), 'in in 404 no ok ok 404'),
  row('POST /reflections/of/:slug/questions', team(questions), 'in in 404 no ok ok 404'),
  row('POST /reflections/of/:slug/rhythm', team(teamBeat), 'in in 404 no ok ok 404'),
  row('POST /reflections/of/:slug/rhythm/end', team(), 'in in 404 no ok ok 404'),
  row('GET /reflections/:id', covered(), 'in in 404 ok ok ok 404'),
  row('GET /reflections/:id', open(), 'in in ok ok ok ok ok'),
  row('GET /reflections/:id', own, 'in in 404 ok 404 404 404'),
  row('GET /reflections/:id/part', uncovered(), 'in in 404 ok ok ok 404'),
  row('POST /reflections/:id/entry', covered(entry), 'in in 404 ok ok ok 404'),
  row('POST /reflections/:id/entry', open(entry), 'in in no ok ok ok no'),
  row('POST /reflections/:id/uncovering', covered(), 'in in 404 ok ok ok 404'),
  row('GET /reflections/:id/settings', covered(), 'in in 404 ok ok ok 404'),
  row('POST /reflections/:id/settings', covered(settings), 'in in 404 ok ok ok 404'),
  row('POST /reflections/:id/settings', open(settings), 'in in no ok ok ok no'),
  row('POST /reflections/:id/deletion', fresh(), 'in in 404 ok ok ok 404'),
  row('POST /reflections/:id/deletion', covered(), 'in in 404 no ok ok 404'),
  row('POST /reflections/:id/deletion', open(), 'in in no ok ok ok ok'),
  row('POST /reflections/:id/deletion', own, 'in in 404 ok 404 404 404'),
  row('POST /reflections/:id/themes', uncovered({ themes: 'audit' }), 'in in 404 ok ok ok 404'),
  row('POST /reflections/:id/themes', open({ themes: 'audit' }), 'in in no ok ok ok no'),
  row('POST /reflections/:id/themes/removal', uncovered({ name: 'audit' }), 'in in 404 ok ok ok 404'),
  row('POST /reflections/:id/actions', uncovered(what), 'in in 404 ok ok ok 404'),
  row('POST /reflections/:id/actions', open(what), 'in in no ok ok ok no'),
  row('GET /reflections/:id/actions/:action', action(), 'in in 404 ok ok ok 404'),
  row('POST /reflections/:id/actions/:action', action(what), 'in in 404 ok ok ok 404'),
  row('POST /reflections/:id/actions/:action/done', action({ wanted: 'yes' }), 'in in 404 ok ok ok 404'),
  row('POST /reflections/:id/actions/:action/removal', action(), 'in in 404 ok ok ok 404'),
  row('POST /completions', () => ({ body: noted }), 'in in ok ok ok ok ok'),
  row('POST /completions/:id/stop', finished, 'in in 404 ok 404 ok ok'),
  row('POST /completions/asking', () => ({ body: { wanted: 'yes' } }), 'in in ok ok ok ok ok'),

  row('GET /lessons', asIs, 'in in ok ok ok ok ok'),
  row('GET /lessons', inOpenCommunity, 'in in 404 ok ok ok 404'),
  row('GET /lessons/new', asIs, 'in in ok ok ok ok ok'),
  row(
    'POST /lessons',
    () => ({ body: { ...content, kind: 'lesson', audience: 'open' } }),
    'in in ok ok ok ok ok',
  ),
  row('POST /lessons', begin({ ...content, kind: 'lesson', audience: 'team' }), 'in in 404 ok ok ok 404'),
  row('GET /lessons/:id', lesson(), 'in in 404 ok ok ok 404'),
  row('GET /lessons/:id', openLesson(), 'in in ok ok ok ok ok'),
  row('GET /lessons/:id/edit', openLesson(), 'in in no ok no no no'),
  row('GET /lessons/:id/versions', lesson(), 'in in 404 ok ok ok 404'),
  row('POST /lessons/:id', lesson(content), 'in in 404 ok no no 404'),
  row('POST /lessons/:id/deletion', lesson(), 'in in 404 ok ok ok 404'),
  row('POST /lessons/:id/deletion', openLesson(), 'in in no ok no no ok'),
  row('POST /lessons/:id/uses', lesson({ what: '' }), 'in in 404 no ok ok 404'),
  row('POST /lessons/:id/uses/removal', lesson(), 'in in 404 ok ok ok 404'),
  row('POST /lessons/:id/thanks', lesson({ wanted: 'yes' }), 'in in 404 no ok ok 404'),

  // … and Ana's token that reads, hers that writes, Femi's of the scope admin
  row('GET /api/v1/reflections', asIs, 'in in ok ok ok ok ok ok ok no'),
  row('GET /api/v1/me/waiting-reflections', asIs, 'in in ok ok ok ok ok ok ok no'),
  row('POST /api/v1/reflections', begin({ together: true }), 'in in 404 ok ok ok 404 no ok no'),
  row('GET /api/v1/reflections/:id', covered(), 'in in 404 ok ok ok 404 ok ok no'),
  row('GET /api/v1/reflections/:id', uncovered(), 'in in 404 ok ok ok 404 ok ok no'),
  row('GET /api/v1/reflections/:id', own, 'in in 404 ok 404 404 404 ok ok no'),
  row(
    'PATCH /api/v1/reflections/:id',
    covered({ title: 'Audit', audience: 'team' }),
    'in in 404 ok ok ok 404 no ok no',
  ),
  row('DELETE /api/v1/reflections/:id', covered(), 'in in 404 no ok ok 404 no no no'),
  row('PUT /api/v1/reflections/:id/entry', covered(answers), 'in in 404 ok ok ok 404 no ok no'),
  row('POST /api/v1/reflections/:id/uncovering', covered(), 'in in 404 ok ok ok 404 no ok no'),
  row(
    'POST /api/v1/reflections/:id/themes',
    uncovered({ themes: ['audit'] }),
    'in in 404 ok ok ok 404 no ok no',
  ),
  row(
    'DELETE /api/v1/reflections/:id/themes/:name',
    uncovered(undefined, { name: 'audit' }),
    'in in 404 ok ok ok 404 no ok no',
  ),
  row('POST /api/v1/reflections/:id/actions', uncovered(what), 'in in 404 ok ok ok 404 no ok no'),
  row('PUT /api/v1/reflections/:id/actions/:action', action(what), 'in in 404 ok ok ok 404 no ok no'),
  row(
    'PUT /api/v1/reflections/:id/actions/:action/done',
    action({ done: true }),
    'in in 404 ok ok ok 404 no ok no',
  ),
  row('DELETE /api/v1/reflections/:id/actions/:action', action(), 'in in 404 ok ok ok 404 no ok no'),
  row('GET /api/v1/communities/:slug/reflections', team(), 'in in 404 ok ok ok 404 ok ok no'),
  row('GET /api/v1/communities/:slug/reflecting', team(), 'in in 404 ok ok ok 404 ok ok no'),
  row(
    'PUT /api/v1/communities/:slug/reflecting/questions',
    team({ questions: Object.values(questions) }),
    'in in 404 no ok ok 404 no no no',
  ),
  row('PUT /api/v1/communities/:slug/reflecting/rhythm', team(teamBeat), 'in in 404 no ok ok 404 no no no'),
  row('DELETE /api/v1/communities/:slug/reflecting/rhythm', team(), 'in in 404 no ok ok 404 no no no'),
  row('GET /api/v1/me/reflecting', asIs, 'in in ok ok ok ok ok ok ok no'),
  row('PUT /api/v1/me/reflecting/rhythm', () => ({ body: beat }), 'in in ok ok ok ok ok no ok no'),
  row('DELETE /api/v1/me/reflecting/rhythm', asIs, 'in in ok ok ok ok ok no ok no'),
  row(
    'POST /api/v1/completions',
    () => ({ body: { person: ana.email, thing: 'course-7', title: 'First aid' } }),
    'in in 404 404 404 404 ok 404 404 ok',
  ),
  row('GET /api/v1/me/completions', asIs, 'in in ok ok ok ok ok ok ok no'),
  row(
    'POST /api/v1/me/completions',
    () => ({ body: { title: 'First aid' } }),
    'in in ok ok ok ok ok no ok no',
  ),
  row('DELETE /api/v1/me/completions/:id/asking', finished, 'in in 404 ok 404 ok ok no ok no'),
  row(
    'PUT /api/v1/me/completions/asking',
    () => ({ body: { wanted: true } }),
    'in in ok ok ok ok ok no ok no',
  ),
  row('GET /api/v1/lessons', asIs, 'in in ok ok ok ok ok ok ok no'),
  row('POST /api/v1/lessons', begin({ ...content, audience: 'team' }), 'in in 404 ok ok ok 404 no ok no'),
  row('GET /api/v1/lessons/:id', lesson(), 'in in 404 ok ok ok 404 ok ok no'),
  row('GET /api/v1/lessons/:id/versions', lesson(), 'in in 404 ok ok ok 404 ok ok no'),
  row('PUT /api/v1/lessons/:id', lesson(content), 'in in 404 ok no no 404 no ok no'),
  row('DELETE /api/v1/lessons/:id', lesson(), 'in in 404 ok ok ok 404 no ok no'),
  row('PUT /api/v1/lessons/:id/use', lesson({ what: 'It held' }), 'in in 404 no ok ok 404 no no no'),
  row('DELETE /api/v1/lessons/:id/use', lesson(), 'in in 404 ok ok ok 404 no ok no'),
  row('PUT /api/v1/lessons/:id/thanks', lesson({ wanted: true }), 'in in 404 no ok ok 404 no no no'),
];
