import { z } from 'zod';
import { day, id } from '#platform/http/fields.ts';
import { endpoint } from '#platform/http/route.ts';
import { myCompletions } from '../finishing/completion.ts';
import { setAsked, stopAsking } from '../finishing/stop-asking.ts';
import { noted, noteCompletion, tellCompletion, told } from '../finishing/tell-completion.ts';
import { changes, made } from './shapes.ts';

export const finishedApi = [
  endpoint(
    'POST',
    '/completions',
    {
      who: 'administrator',
      id: 'tellCompletion',
      summary: 'Tell that somebody finished something elsewhere; told again it changes nothing',
      scope: 'admin',
      body: told.extend({ finished_on: day.optional() }),
      answer: z.object({ id: z.int() }),
      status: 201,
    },
    async (c) => ({ id: await tellCompletion(c.db, c.body) }),
  ),
  endpoint(
    'GET',
    '/me/completions',
    {
      who: 'person',
      id: 'listMyCompletions',
      summary: 'What I finished, and when I am asked about it next',
      scope: 'read',
      answer: z.object({
        items: z.array(
          z.object({
            id: z.int(),
            source: z.enum(['group', 'system', 'note']),
            title: z.string(),
            finished_on: z.iso.date(),
            ask_on: z.iso.date().nullable(),
          }),
        ),
        next: z.null(),
      }),
    },
    async (c) => ({ items: await myCompletions(c.db, c.me), next: null }),
  ),
  endpoint(
    'POST',
    '/me/completions',
    {
      ...made,
      id: 'noteCompletion',
      summary: 'Note that I finished something; noted again it changes nothing',
      body: noted.extend({ finished_on: day.optional() }),
    },
    async (c) => ({ id: await noteCompletion(c.db, c.me, c.body) }),
  ),
  endpoint(
    'DELETE',
    '/me/completions/:id/asking',
    {
      ...changes,
      id: 'stopAsking',
      summary: 'Ask me nothing more about this',
      params: z.object({ id }),
    },
    async (c) => {
      await stopAsking(c.db, c.me, c.params.id);
      return null;
    },
  ),
  endpoint(
    'PUT',
    '/me/completions/asking',
    {
      ...changes,
      id: 'setAsked',
      summary: 'Whether I am asked about what I finish',
      body: z.object({ wanted: z.boolean() }),
    },
    async (c) => {
      await setAsked(c.db, c.me, c.body.wanted);
      return null;
    },
  ),
];
