import { z } from 'zod';
import { findGroup, groupFrame } from '#capabilities/programmes/index.ts';
import { emptyForm, type Context, type Form } from '#platform/http/context.ts';
import { id } from '#platform/http/fields.ts';
import type { Html } from '#platform/html/html.ts';
import type { Me } from '#platform/http/me.ts';
import { redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { addCard } from '../cards/write-card.ts';
import { base, boardParams, cardBody, columnKey, phase } from '../fields.ts';
import { boardOfStep } from '../find-board.ts';
import { readBoard } from '../read-board.ts';
import { changePhase } from '../set-phase.ts';
import { boardSection } from '../views/board-section.ts';
import { t } from '../words.ts';

type Here = Context<Me, { id: number }>;

/** The page of a board, with what was typed where it could not be taken. */
export async function drawBoard(c: Here, typed: Form = emptyForm): Promise<Html> {
  const view = await readBoard(c.db, c.me, c.params.id);
  const { board } = view;
  const group = await findGroup(c.db, c.me, board.group_id);
  const main = boardSection(c, view, { base: `/boards/${board.id}` }, typed);
  const current = board.meeting_id === null ? 'journey' : 'sessions';
  return groupFrame(c, group, { current, title: t(c, 'board.title'), main, wide: true });
}

const shown = z.object({
  base,
  columns: z.string().max(400).optional(),
  title: z.string().max(200).optional(),
  steers: z.enum(['yes', 'no']).default('yes'),
});

export const boardPages = [
  get('/boards/:id', { who: 'person', params: boardParams }, (c) => drawBoard(c)),
  get('/boards/:id/section', { who: 'person', params: boardParams, query: shown }, async (c) => {
    const { base = `/boards/${c.params.id}`, columns, title, steers } = c.query;
    const view = await readBoard(c.db, c.me, c.params.id);
    return boardSection(c, view, { base, columns: columns?.split(','), title, steers: steers === 'yes' });
  }),
  get('/boards/by-step/:step', { who: 'person', params: z.object({ step: id }) }, async (c) =>
    redirect(`/boards/${await boardOfStep(c.db, c.me, c.params.step)}`),
  ),
  post(
    '/boards/:id/phase',
    { who: 'person', params: boardParams, body: z.object({ phase, base }), again: drawBoard },
    async (c) => {
      await changePhase(c.db, c.me, c.params.id, c.body.phase);
      return redirect(c.body.base ?? `/boards/${c.params.id}`);
    },
  ),
  post(
    '/boards/:id/cards',
    {
      who: 'person',
      params: boardParams,
      body: z.object({ column: columnKey, body: cardBody, base }),
      again: drawBoard,
    },
    async (c) => {
      await addCard(c.db, c.me, c.params.id, c.body);
      return redirect(c.body.base ?? `/boards/${c.params.id}`);
    },
  ),
];
