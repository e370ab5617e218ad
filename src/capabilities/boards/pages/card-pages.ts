import { z } from 'zod';
import { findGroup, groupFrame } from '#capabilities/programmes/index.ts';
import { emptyForm, type Context, type Form } from '#platform/http/context.ts';
import type { Html } from '#platform/html/html.ts';
import type { Me } from '#platform/http/me.ts';
import { redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { findCard } from '../cards/find-card.ts';
import { giveDots } from '../cards/give-dots.ts';
import { placeCard } from '../cards/place-card.ts';
import { deleteCard, editCard } from '../cards/write-card.ts';
import { base, cardBody, cardParams, dots, onto, optionalColumn } from '../fields.ts';
import { cardPage } from '../views/card-page.ts';
import { t } from '../words.ts';
import { drawBoard } from './board-pages.ts';

type Here = Context<Me, { id: number; card: string }>;

/** Which form of the page could not be taken is told by what it sends. */
async function drawCard(c: Here, back: string | undefined, typed: Form = emptyForm): Promise<Html> {
  const { card, view } = await findCard(c.db, c.me, c.params.id, c.params.card);
  const group = await findGroup(c.db, c.me, view.board.group_id);
  const main = cardPage(c, { card, view, base: back ?? `/boards/${view.board.id}`, typed });
  const current = view.board.meeting_id === null ? 'journey' : 'sessions';
  return groupFrame(c, group, { current, title: t(c, 'card.title'), main });
}

const again = (c: Here, form: Form) => drawCard(c, base.parse(form.values['base']), form);
const backTo = (c: Context<Me, { id: number }, unknown, { base?: string | undefined }>) =>
  c.body.base ?? `/boards/${c.params.id}`;

export const cardPages = [
  get('/boards/:id/cards/:card', { who: 'person', params: cardParams, query: z.object({ base }) }, (c) =>
    drawCard(c, c.query.base),
  ),
  post(
    '/boards/:id/cards/:card',
    { who: 'person', params: cardParams, body: z.object({ body: cardBody, base }), again },
    async (c) => {
      await editCard(c.db, c.me, c.params.id, c.params.card, c.body.body);
      return redirect(backTo(c), { flash: t(c, 'card.changed') });
    },
  ),
  post(
    '/boards/:id/cards/:card/place',
    {
      who: 'person',
      params: cardParams,
      body: z.object({ onto, column: optionalColumn, base }),
      again,
    },
    async (c) => {
      const { onto, column } = c.body;
      await placeCard(c.db, c.me, c.params.id, c.params.card, { onto, column });
      return redirect(backTo(c));
    },
  ),
  post(
    '/boards/:id/cards/:card/removals',
    { who: 'person', params: cardParams, body: z.object({ base }), again: drawBoard },
    async (c) => {
      await deleteCard(c.db, c.me, c.params.id, c.params.card);
      return redirect(backTo(c), { flash: t(c, 'card.deleted') });
    },
  ),
  post(
    '/boards/:id/cards/:card/dots',
    { who: 'person', params: cardParams, body: z.object({ dots, base }), again: drawBoard },
    async (c) => {
      await giveDots(c.db, c.me, c.params.id, c.params.card, c.body.dots);
      return redirect(backTo(c));
    },
  ),
];
