import { z } from 'zod';
import { id } from '#platform/http/fields.ts';
import { endpoint } from '#platform/http/route.ts';
import { joinCall, leaveCall } from '../call/join-call.ts';
import { sendSignal, signalsFor } from '../call/signals.ts';
import { ofSession } from '../schemas.ts';

const who = 'person';
const params = ofSession;
const none = { answer: z.null(), status: 204 } as const;

export const callApi = [
  endpoint(
    'PUT',
    '/sessions/:id/call',
    {
      who,
      id: 'joinCall',
      summary: 'Join the call of a session that runs, or say that I am still in it',
      scope: 'write',
      params,
      answer: z.object({
        others: z.array(z.number()),
        ice: z.array(
          z.object({ urls: z.string(), username: z.string().optional(), credential: z.string().optional() }),
        ),
      }),
    },
    (c) => joinCall(c.db, c.me, c.params.id),
  ),
  endpoint(
    'DELETE',
    '/sessions/:id/call',
    { who, id: 'leaveCall', summary: 'Hang up', scope: 'write', params, ...none },
    async (c) => {
      await leaveCall(c.db, c.me, c.params.id);
      return null;
    },
  ),
  endpoint(
    'POST',
    '/sessions/:id/call/signals',
    {
      who,
      id: 'sendCallSignal',
      summary: 'Tell the browser of somebody in the same call how to reach mine',
      scope: 'write',
      params,
      body: z.object({ to: id, body: z.string().min(1).max(20_000) }),
      ...none,
    },
    async (c) => {
      await sendSignal(c.db, c.me, c.params.id, c.body);
      return null;
    },
  ),
  endpoint(
    'GET',
    '/sessions/:id/call/signals',
    {
      who,
      id: 'listCallSignals',
      summary: 'What other browsers in the call told mine, from an id on',
      scope: 'read',
      params,
      query: z.object({ after: z.coerce.number().int().min(0).default(0) }),
      answer: z.object({
        items: z.array(z.object({ id: z.number(), from: z.number(), body: z.string() })),
        next: z.null(),
      }),
    },
    async (c) => ({ items: await signalsFor(c.db, c.me, c.params.id, c.query.after), next: null }),
  ),
];
