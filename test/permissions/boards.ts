import { sql } from '#platform/database/sql.ts';
import { makeBoard, write } from '../support/boards.ts';
import { ana, clara, deniz } from '../support/cast.ts';
import type { Stoa } from '../support/stoa.ts';
import { asIs, row, type Row, type Situation } from './table.ts';

/** Clara leads the group, Deniz and Ana are in it; Eva, who is elsewhere, organises the programme. */
const group = [clara, deniz, ana];

const board =
  (body?: Record<string, unknown>): Situation =>
  async (stoa) => {
    const { id } = await makeBoard(stoa, group, { phase: 'open' });
    return { params: { id }, ...(body && { body }) };
  };

/** A card that Ana wrote. */
const card =
  (body?: Record<string, unknown>): Situation =>
  async (stoa) => {
    const made = await makeBoard(stoa, group, { phase: 'open' });
    return {
      params: { id: made.id, card: await write(stoa, ana, made, 'A thought') },
      ...(body && { body }),
    };
  };

const ofStep: Situation = async (stoa) => {
  const step = await stepOf(stoa);
  return { params: { step, id: step } };
};
async function stepOf(stoa: Stoa): Promise<number> {
  const { id } = await makeBoard(stoa, group);
  const { step } = (await stoa.ground.db.change<{ step: number }>(sql`
    update boards b set step_id = (select min(s.id) from steps s where s.group_id = b.group_id)
    where id = ${id} returning step_id as step`))!;
  return step;
}

const inGroup =
  (body?: Record<string, unknown>): Situation =>
  async (stoa) => ({ params: { id: (await makeBoard(stoa, group)).group }, ...(body && { body }) });

const action =
  (body?: Record<string, unknown>): Situation =>
  async (stoa) => {
    const made = await makeBoard(stoa, group);
    const answer = await stoa.as(ana).api('POST', `/groups/${made.group}/actions`, { what: 'Ask the plant' });
    return { params: { id: made.group, action: answer.json<{ id: number }>().id }, ...(body && { body }) };
  };

const newCard = { column: 'kept', body: 'A thought' };
const agreed = { what: 'Ask the plant' };
const done = { state: 'done', outcome: '' };

// stranger deactivated elsewhere member moderator owner administrator
export const boards: readonly Row[] = [
  row('GET /boards/:id', board(), 'in in 404 ok ok ok 404'),
  row('GET /boards/:id/section', board(), 'in in 404 ok ok ok 404'),
  row('GET /boards/by-step/:step', ofStep, 'in in 404 ok ok ok 404'),
  row('POST /boards/:id/phase', board({ phase: 'closed' }), 'in in 404 no no ok 404'),
  row('POST /boards/:id/cards', board(newCard), 'in in 404 ok ok ok 404'),
  row('GET /boards/:id/cards/:card', card(), 'in in 404 ok ok ok 404'),
  row('POST /boards/:id/cards/:card', card({ body: 'Better' }), 'in in 404 ok 404 404 404'),
  row('POST /boards/:id/cards/:card/place', card({ column: 'changed' }), 'in in 404 ok ok ok 404'),
  row('POST /boards/:id/cards/:card/removals', card(), 'in in 404 ok 404 ok 404'),
  row('POST /boards/:id/cards/:card/dots', card({ dots: 1 }), 'in in 404 ok ok ok 404'),
  row('GET /groups/:id/actions', inGroup(), 'in in 404 ok ok ok 404'),
  row('GET /groups/:id/actions/new', inGroup(), 'in in 404 ok ok ok 404'),
  row('POST /groups/:id/actions', inGroup(agreed), 'in in 404 ok ok ok 404'),
  row('GET /groups/:id/actions/:action', action(), 'in in 404 ok ok ok 404'),
  row('POST /groups/:id/actions/:action', action(agreed), 'in in 404 ok ok ok 404'),
  row('POST /groups/:id/actions/:action/end', action(done), 'in in 404 ok ok ok 404'),
  row('POST /groups/:id/actions/:action/reopening', action(), 'in in 404 ok ok ok 404'),

  // … and Ana's token that reads, hers that writes, Femi's of the scope admin
  row('GET /api/v1/boards/:id', board(), 'in in 404 ok ok ok 404 ok ok no'),
  row('GET /api/v1/steps/:id/board', ofStep, 'in in 404 ok ok ok 404 ok ok no'),
  row('PUT /api/v1/boards/:id/phase', board({ phase: 'closed' }), 'in in 404 no no ok 404 no no no'),
  row('POST /api/v1/boards/:id/cards', board(newCard), 'in in 404 ok ok ok 404 no ok no'),
  row('PATCH /api/v1/boards/:id/cards/:card', card({ body: 'Better' }), 'in in 404 ok 404 404 404 no ok no'),
  row('DELETE /api/v1/boards/:id/cards/:card', card(), 'in in 404 ok 404 ok 404 no ok no'),
  row('PUT /api/v1/boards/:id/cards/:card/place', card({ onto: null }), 'in in 404 ok ok ok 404 no ok no'),
  row('PUT /api/v1/boards/:id/cards/:card/dots', card({ dots: 1 }), 'in in 404 ok ok ok 404 no ok no'),
  row('GET /api/v1/me/actions', asIs, 'in in ok ok ok ok ok ok ok no'),
  row('GET /api/v1/groups/:id/actions', inGroup(), 'in in 404 ok ok ok 404 ok ok no'),
  row('POST /api/v1/groups/:id/actions', inGroup(agreed), 'in in 404 ok ok ok 404 no ok no'),
  row('GET /api/v1/groups/:id/actions/:action', action(), 'in in 404 ok ok ok 404 ok ok no'),
  row('PUT /api/v1/groups/:id/actions/:action', action(agreed), 'in in 404 ok ok ok 404 no ok no'),
  row('POST /api/v1/groups/:id/actions/:action/end', action(done), 'in in 404 ok ok ok 404 no ok no'),
  row('DELETE /api/v1/groups/:id/actions/:action/end', action(), 'in in 404 ok ok ok 404 no ok no'),
];
