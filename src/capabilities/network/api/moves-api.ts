import { z } from 'zod';
import { id } from '#platform/http/fields.ts';
import { endpoint } from '#platform/http/route.ts';
import { findCheck } from '../checks/find-check.ts';
import { followUp } from '../moves/follow-up.ts';
import { takeMove } from '../moves/take-move.ts';
import { pressed, whatCame } from '../pages/moves.ts';
import { oneCheck } from '../pages/params.ts';
import { asMove, done, itIsDone, listOf, moveShape } from './shapes.ts';

const oneMove = z.object({ id });

export const movesApi = [
  endpoint(
    'GET',
    '/network/checks/:id/moves',
    {
      who: 'person',
      scope: 'read',
      id: 'listNetworkMoves',
      summary: 'What one of my checks suggests, and what came of it',
      params: oneCheck,
      answer: listOf(moveShape),
    },
    async (c) => {
      const { moves } = await findCheck(c.db, c.me, c.params.id);
      return { items: moves.map(asMove), next: null };
    },
  ),
  endpoint(
    'POST',
    '/network/moves/:id/taking',
    {
      who: 'person',
      scope: 'write',
      id: 'takeNetworkMove',
      summary:
        'Do what is suggested: `choice` is the slug of a programme or community, or the id of an offer',
      params: oneMove,
      body: pressed,
      answer: z.object({ to: z.string(), unfinished: z.boolean() }),
    },
    (c) => takeMove(c.db, c.me, c.params.id, c.body),
  ),
  endpoint(
    'PUT',
    '/network/moves/:id/outcome',
    {
      who: 'person',
      scope: 'write',
      id: 'followUpNetworkMove',
      summary: 'Say what came of a suggestion',
      params: oneMove,
      body: whatCame,
      answer: done,
    },
    async (c) => {
      await followUp(c.db, c.me, c.params.id, c.body.outcome);
      return itIsDone;
    },
  ),
];
