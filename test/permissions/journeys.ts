import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara, deniz } from '../support/cast.ts';
import { everyKind } from '../support/every-kind.ts';
import { makeGroup, makeProgramme } from '../support/programmes.ts';
import type { Stoa } from '../support/stoa.ts';
import { asIs, row, type Request, type Row, type Situation } from './table.ts';

/** Ana, Deniz and Clara, who leads, are in a group of a programme that Eva organises; Femi is in none. */
async function inAGroup(stoa: Stoa) {
  const programme = await makeProgramme(stoa, everyKind());
  const id = await makeGroup(stoa, programme, [clara, ana, deniz]);
  const steps = await stoa.ground.db.many<{ id: number; key: string }>(
    sql`select id, key from steps where group_id = ${id}`,
  );
  const step = (key: string) => steps.find((one) => one.key === key)!.id;
  return { id, step };
}
type Body = Record<string, unknown>;

const group =
  (body?: Body): Situation =>
  async (stoa) => {
    const { id } = await inAGroup(stoa);
    return { params: { id }, ...(body ? { body } : {}) };
  };
const step =
  (key: string, body?: Body, more: Record<string, string> = {}): Situation =>
  async (stoa) => {
    const made = await inAGroup(stoa);
    return { params: { id: made.id, step: made.step(key), ...more }, ...(body ? { body } : {}) };
  };

/** Work of Ben, who has left the group since; it waits for a signature of Ana, who is his line manager. */
const toSign =
  (body?: Body): Situation =>
  async (stoa) => {
    const made = await inAGroup(stoa);
    await stoa.ground.db.run(sql`update people set manager_id = ${stoa.id(ana)} where id = ${stoa.id(ben)}`);
    const { id } = (await stoa.ground.db.change<{ id: number }>(sql`
      insert into work (step_id, group_id, person_id, state, visible, sign_off, done_at)
      values (${made.step('shift')}, ${made.id}, ${stoa.id(ben)}, 'done', 'private', 'line managers', moment()) returning id`))!;
    return { params: { id }, ...(body ? { body } : {}) };
  };

/** Ben's idea, for which the group votes. */
const toVoteFor =
  (body: Body): Situation =>
  async (stoa) => {
    const made = await inAGroup(stoa);
    const { id } = (await stoa.ground.db.change<{ id: number }>(sql`
      with voting as (update steps set drawn_at = moment(), vote_ends_on = moment()::date + 3 where id = ${made.step('idea')})
      insert into work (step_id, group_id, person_id, state, visible, done_at)
      values (${made.step('idea')}, ${made.id}, ${stoa.id(ben)}, 'done', 'group', moment()) returning id`))!;
    return { params: { id }, body };
  };

/** Ben's draft, which Ana was drawn to review. */
const toReview =
  (ask: (made: { work: number; review: number }) => Request): Situation =>
  async (stoa) => {
    const made = await inAGroup(stoa);
    const { work, review } = (await stoa.ground.db.change<{ work: number; review: number }>(sql`
      with w as (insert into work (step_id, group_id, person_id, state, visible, done_at)
        values (${made.step('draft')}, ${made.id}, ${stoa.id(ben)}, 'done', 'group', moment()) returning id)
      insert into reviews (work_id, reviewer_id, due_on) select id, ${stoa.id(ana)}, moment()::date + 3 from w
      returning work_id as work, id as review`))!;
    return ask({ work, review });
  };

/** Ana's draft as it was reviewed by Ben. */
const reviewed =
  (body: Body): Situation =>
  async (stoa) => {
    const made = await inAGroup(stoa);
    const { id } = (await stoa.ground.db.change<{ id: number }>(sql`
      with w as (insert into work (step_id, group_id, person_id, state, visible, done_at)
        values (${made.step('draft')}, ${made.id}, ${stoa.id(ana)}, 'done', 'group', moment()) returning id)
      insert into reviews (work_id, reviewer_id, due_on, given_at)
      select id, ${stoa.id(ben)}, moment()::date + 3, moment() from w returning id`))!;
    return { params: { id }, body };
  };

/** Ana, who is Deniz's line manager, was asked whether he may take part. */
const asked =
  (body?: Body): Situation =>
  async (stoa) => {
    const made = await inAGroup(stoa);
    await stoa.ground.db.run(
      sql`update people set manager_id = ${stoa.id(ana)} where id = ${stoa.id(deniz)}`,
    );
    const { id } = (await stoa.ground.db.change<{ id: number }>(sql`
      insert into decisions (step_id, about_id, asked_id)
      values (${made.step('yes')}, ${stoa.id(deniz)}, ${stoa.id(ana)})
      on conflict (step_id, about_id, asked_id) do update set asked_at = moment() returning id`))!;
    return { params: { id }, ...(body ? { body } : {}) };
  };

/** A goal that Ana shares. */
const goal =
  (body: Body): Situation =>
  async (stoa) => {
    await inAGroup(stoa);
    const { id } = (await stoa.ground.db.change<{ id: number }>(sql`
      insert into goals (participant_id, what) select max(id), 'Speak up' from participants where person_id = ${stoa.id(ana)}
      returning id`))!;
    return { params: { id }, body };
  };

const words = { body: 'Here I am', done: 'yes' };
const link = { following: 'yes', days: '3' };

// stranger deactivated elsewhere member moderator owner administrator
const pages: readonly Row[] = [
  row('GET /groups/:id', group(), 'in in 404 ok ok ok 404'),
  row('GET /groups/:id/run-sheet', group(), 'in in 404 no no ok 404'),
  row('POST /groups/:id/goals', group({ what: 'Speak up' }), 'in in 404 ok ok ok 404'),
  row('POST /goals/:id', goal({ state: 'reached' }), 'in in 404 ok 404 404 404'),
  row('GET /groups/:id/steps/:step', step('question'), 'in in 404 ok ok ok 404'),
  row('POST /groups/:id/steps/:step/work', step('question', words), 'in in 404 ok ok ok 404'),
  row('POST /groups/:id/steps/:step/work', step('after', words), 'in in 404 no no no 404'),
  row(
    'POST /groups/:id/steps/:step/ticks',
    step('shift', { item: 'lock', wanted: 'yes' }),
    'in in 404 ok ok ok 404',
  ),
  row(
    'POST /groups/:id/steps/:step/survey',
    step('survey', { 'answer.worth': '3' }),
    'in in 404 ok ok ok 404',
  ),
  row('POST /groups/:id/steps/:step/dates', step('question', link), 'in in 404 no no ok 404'),
  row(
    'POST /groups/:id/steps/:step/omission',
    step('question', { why: 'No time' }),
    'in in 404 no no ok 404',
  ),
  row('POST /groups/:id/steps/:step/end', step('question'), 'in in 404 no no ok 404'),
  row('GET /work/:id', toSign(), 'in in 404 ok 404 404 404'),
  row('POST /work/:id/signature', toSign({ verdict: 'good' }), 'in in 404 ok 404 404 404'),
  row('POST /work/:id/votes', toVoteFor({ wanted: 'yes' }), 'in in 404 ok ok ok 404'),
  row(
    'GET /reviews/:id',
    toReview(({ review }) => ({ params: { id: review } })),
    'in in 404 ok 404 404 404',
  ),
  row(
    'POST /reviews/:id',
    toReview(({ review }) => ({ params: { id: review }, body: { 'points.use': '4' } })),
    'in in 404 ok 404 404 404',
  ),
  row('POST /reviews/:id/rating', reviewed({ helpful: '4' }), 'in in 404 ok 404 404 404'),
  row('GET /steps', asIs, 'in in ok ok ok ok ok'),
  row('GET /steps/due', asIs, 'in in ok ok ok ok ok'),
  row('GET /decisions', asIs, 'in in ok ok ok ok ok'),
  row('GET /decisions/:id', asked(), 'in in 404 ok 404 404 404'),
  row('POST /decisions/:id', asked({ answer: 'yes' }), 'in in 404 ok 404 404 404'),
];

// …, a token of Ana that reads, hers that writes, an administrator's
const api: readonly Row[] = [
  row('GET /api/v1/groups/:id/steps', group(), 'in in 404 ok ok ok 404 ok ok no'),
  row('GET /api/v1/groups/:id/steps/:step', step('question'), 'in in 404 ok ok ok 404 ok ok no'),
  row(
    'PUT /api/v1/groups/:id/steps/:step/work',
    step('question', { body: 'Here I am', done: true }),
    'in in 404 ok ok ok 404 no ok no',
  ),
  row(
    'PUT /api/v1/groups/:id/steps/:step/ticks/:item',
    step('shift', { wanted: true }, { item: 'lock' }),
    'in in 404 ok ok ok 404 no ok no',
  ),
  row('GET /api/v1/groups/:id/steps/:step/work', step('question'), 'in in 404 ok ok ok 404 ok ok no'),
  row(
    'POST /api/v1/groups/:id/steps/:step/survey-answers',
    step('survey', { answers: { worth: 3 } }),
    'in in 404 ok ok ok 404 no ok no',
  ),
  row('GET /api/v1/groups/:id/steps/:step/survey-results', step('survey'), 'in in 404 ok ok ok 404 ok ok no'),
  row(
    'POST /api/v1/groups/:id/steps/:step/moves',
    step('question', { days: 3 }),
    'in in 404 no no ok 404 no no no',
  ),
  row(
    'POST /api/v1/groups/:id/steps/:step/omission',
    step('question', { why: 'No time' }),
    'in in 404 no no ok 404 no no no',
  ),
  row('POST /api/v1/groups/:id/steps/:step/end', step('question'), 'in in 404 no no ok 404 no no no'),
  row('GET /api/v1/work/:id', toSign(), 'in in 404 ok 404 404 404 ok ok no'),
  row('POST /api/v1/work/:id/signature', toSign({ verdict: 'good' }), 'in in 404 ok 404 404 404 no ok no'),
  row('PUT /api/v1/work/:id/vote', toVoteFor({ wanted: true }), 'in in 404 ok ok ok 404 no ok no'),
  row(
    'GET /api/v1/work/:id/reviews',
    toReview(({ work }) => ({ params: { id: work } })),
    'in in 404 ok ok ok 404 ok ok no',
  ),
  row('GET /api/v1/reviews', asIs, 'in in ok ok ok ok ok ok ok no'),
  row(
    'GET /api/v1/reviews/:id',
    toReview(({ review }) => ({ params: { id: review } })),
    'in in 404 ok 404 404 404 ok ok no',
  ),
  row(
    'PUT /api/v1/reviews/:id',
    toReview(({ review }) => ({ params: { id: review }, body: { points: { use: 4 } } })),
    'in in 404 ok 404 404 404 no ok no',
  ),
  row('PUT /api/v1/reviews/:id/rating', reviewed({ helpful: 4 }), 'in in 404 ok 404 404 404 no ok no'),
  row('GET /api/v1/steps', asIs, 'in in ok ok ok ok ok ok ok no'),
  row('GET /api/v1/decisions', asIs, 'in in ok ok ok ok ok ok ok no'),
  row('GET /api/v1/decisions/:id', asked(), 'in in 404 ok 404 404 404 ok ok no'),
  row('PUT /api/v1/decisions/:id', asked({ answer: 'yes' }), 'in in 404 ok 404 404 404 no ok no'),
  row('GET /api/v1/groups/:id/goals', group(), 'in in 404 ok ok ok 404 ok ok no'),
  row('POST /api/v1/groups/:id/goals', group({ what: 'Speak up' }), 'in in 404 ok ok ok 404 no ok no'),
  row('PATCH /api/v1/goals/:id', goal({ state: 'reached' }), 'in in 404 ok 404 404 404 no ok no'),
];

export const journeys: readonly Row[] = [...pages, ...api];
