import { sql, type Sql } from '#platform/database/sql.ts';
import { ana, ben } from '../support/cast.ts';
import type { Stoa } from '../support/stoa.ts';
import { asIs, row, type Request, type Row, type Situation } from './table.ts';

type Asked = Omit<Request, 'params'>;

/** Something of Ana's growth: nobody else finds it. */
const anas =
  (make: (ana: number, stoa: Stoa) => Sql, asked: Asked = {}): Situation =>
  async (stoa) => {
    const { id } = await stoa.ground.db.transaction((tx) => tx.one<{ id: number }>(make(stoa.id(ana), stoa)));
    return { params: { id }, ...asked };
  };
const goal = (who: number): Sql => sql`
  insert into growth_goals (person_id, lane, words, month) values (${who}, 'people', 'Ask', date_trunc('month', moment())::date)
  returning id`;
const note = (who: number): Sql => sql`
  insert into growth_notes (person_id, kind, words, on_day) values (${who}, 'exposure', 'A talk', moment()::date) returning id`;
const nudge = (who: number, stoa: Stoa): Sql => sql`
  insert into growth_nudges (person_id, other_id, reasons) values (${who}, ${stoa.id(ben)}, '{department}')
  on conflict (person_id, other_id) do update set state = 'open' returning id`;

const ticked: Situation = async (stoa, role) => {
  const { params } = await anas(goal)(stoa, role);
  return { body: { item: params!['id'], wanted: 'yes' } };
};
const askable: Situation = async (stoa) => {
  await stoa.ground.db.run(sql`update people set ask_me_about = '{pumps}'`);
  await stoa.ground.db.run(sql`delete from growth_nudges`);
  return {};
};
const month =
  (asked: Asked = {}): Situation =>
  () => ({ params: { month: '2026-03' }, ...asked });

const own = { body: { lane: 'people', words: 'Ask' } };
const done = { body: { state: 'done' } };
const noted = { body: { kind: 'exposure', words: 'A talk' } };
const wrote = { body: { answer: 'wrote' } };
const chosen = { body: { nudges: true, suggested: true } };
const back = { body: { went: 'Well', learned: 'Much', next: 'More' } };

const all = 'in in ok ok ok ok ok';
const anaAlone = 'in in 404 ok 404 404 404';
const reads = `${all} ok ok no`;
const writes = `${all} no ok no`;
const anaWrites = `${anaAlone} no ok no`;

export const growth: Row[] = [
  row('GET /growth', asIs, all),
  row('POST /growth/goals', () => own, all),
  row('POST /growth/goals/ticks', ticked, anaAlone),
  row('POST /growth/goals/:id/state', anas(goal, done), anaAlone),
  row('POST /growth/goals/:id/carrying', anas(goal), anaAlone),
  row('POST /growth/nudges', askable, all),
  row('POST /growth/nudges/:id/answer', anas(nudge, wrote), anaAlone),
  row('POST /growth/choices', () => ({ body: { suggested: 'yes' } }), all),
  row('GET /growth/notes', asIs, all),
  row('POST /growth/notes', () => noted, all),
  row('POST /growth/notes/:id/removal', anas(note), anaAlone),
  row('GET /growth/reviews', asIs, all),
  row('GET /growth/reviews/:month', month(), all),
  row('POST /growth/reviews/:month', month(back), all),
  row('GET /api/v1/growth/goals', asIs, reads),
  row('POST /api/v1/growth/goals', () => own, writes),
  row('PUT /api/v1/growth/goals/:id/state', anas(goal, done), anaWrites),
  row('POST /api/v1/growth/goals/:id/carrying', anas(goal), anaWrites),
  row('GET /api/v1/growth/mix', asIs, reads),
  row('GET /api/v1/growth/notes', asIs, reads),
  row('POST /api/v1/growth/notes', () => noted, writes),
  row('DELETE /api/v1/growth/notes/:id', anas(note), anaWrites),
  row('GET /api/v1/growth/nudge', asIs, reads),
  row('POST /api/v1/growth/nudges', askable, writes),
  row('PUT /api/v1/growth/nudges/:id/answer', anas(nudge, wrote), anaWrites),
  row('PUT /api/v1/growth/choices', () => chosen, writes),
  row('GET /api/v1/growth/reviews', asIs, reads),
  row('PUT /api/v1/growth/reviews/:month', month(back), writes),
];
