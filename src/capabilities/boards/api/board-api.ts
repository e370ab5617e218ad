import { z } from 'zod';
import { id } from '#platform/http/fields.ts';
import { endpoint } from '#platform/http/route.ts';
import { giveDots } from '../cards/give-dots.ts';
import { placeCard } from '../cards/place-card.ts';
import { addCard, deleteCard, editCard } from '../cards/write-card.ts';
import { boardParams, cardBody, cardParams, columnKey, phase } from '../fields.ts';
import { boardOfStep } from '../find-board.ts';
import { readBoard } from '../read-board.ts';
import { changePhase } from '../set-phase.ts';
import { board, boardAsJson } from './described.ts';

const changes = { who: 'person', scope: 'write', answer: z.null(), status: 204 } as const;

export const boardApi = [
  endpoint(
    'GET',
    '/boards/:id',
    {
      who: 'person',
      id: 'getBoard',
      summary: 'A board with its cards, as far as I may see them now',
      scope: 'read',
      params: boardParams,
      answer: board,
    },
    async (c) => boardAsJson(c, await readBoard(c.db, c.me, c.params.id)),
  ),
  endpoint(
    'GET',
    '/steps/:id/board',
    {
      who: 'person',
      id: 'getBoardOfStep',
      summary: 'The board of a step',
      scope: 'read',
      params: z.object({ id }),
      answer: board,
    },
    async (c) => {
      const found = await boardOfStep(c.db, c.me, c.params.id);
      return boardAsJson(c, await readBoard(c.db, c.me, found));
    },
  ),
  endpoint(
    'PUT',
    '/boards/:id/phase',
    {
      ...changes,
      id: 'setBoardPhase',
      summary: 'Move a board on to another phase, as who leads the group',
      params: boardParams,
      body: z.object({ phase }),
    },
    async (c) => {
      await changePhase(c.db, c.me, c.params.id, c.body.phase);
      return null;
    },
  ),
  endpoint(
    'POST',
    '/boards/:id/cards',
    {
      who: 'person',
      id: 'addCard',
      summary: 'Write a card',
      scope: 'write',
      params: boardParams,
      body: z.object({ column: columnKey, body: cardBody }),
      answer: z.object({ id: z.guid() }),
      status: 201,
    },
    async (c) => ({ id: await addCard(c.db, c.me, c.params.id, c.body) }),
  ),
  endpoint(
    'PATCH',
    '/boards/:id/cards/:card',
    {
      ...changes,
      id: 'editCard',
      summary: 'Say on my card what it says better',
      params: cardParams,
      body: z.object({ body: cardBody }),
    },
    async (c) => {
      await editCard(c.db, c.me, c.params.id, c.params.card, c.body.body);
      return null;
    },
  ),
  endpoint(
    'DELETE',
    '/boards/:id/cards/:card',
    { ...changes, id: 'deleteCard', summary: 'Take a card away', params: cardParams },
    async (c) => {
      await deleteCard(c.db, c.me, c.params.id, c.params.card);
      return null;
    },
  ),
  endpoint(
    'PUT',
    '/boards/:id/cards/:card/place',
    {
      ...changes,
      id: 'placeCard',
      summary: 'Lay a card on another, or by itself in its own or another column',
      params: cardParams,
      body: z.object({ onto: z.guid().nullable().default(null), column: columnKey.optional() }),
    },
    async (c) => {
      await placeCard(c.db, c.me, c.params.id, c.params.card, c.body);
      return null;
    },
  ),
  endpoint(
    'PUT',
    '/boards/:id/cards/:card/dots',
    {
      ...changes,
      id: 'giveDots',
      summary: 'Give a card so many of my dots',
      params: cardParams,
      body: z.object({ dots: z.int().min(0).max(10) }),
    },
    async (c) => {
      await giveDots(c.db, c.me, c.params.id, c.params.card, c.body.dots);
      return null;
    },
  ),
];
