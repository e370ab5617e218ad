import { z } from 'zod';
import { endpoint } from '#platform/http/route.ts';
import { consentsOf, setConsent } from '../consents.ts';
import { seenTies } from '../seen-ties.ts';
import { seenSources, sources } from '../source.ts';

const read = { who: 'person', scope: 'read' } as const;
const write = { who: 'person', scope: 'write' } as const;

const consent = z.object({ source: z.enum(sources), given_at: z.iso.datetime() });
const tie = z.object({
  id: z.int(),
  name: z.string(),
  photo: z.string().nullable(),
  sources: z.array(z.enum(seenSources)),
  got: z.int(),
  gave: z.int(),
  shared: z.int(),
  times: z.int(),
  first_on: z.iso.date(),
  last_on: z.iso.date(),
});

export const relationsApi = [
  endpoint(
    'GET',
    '/network/consents',
    {
      ...read,
      id: 'listConsents',
      summary: 'What you let Stoa remember of you',
      answer: z.object({ items: z.array(consent) }),
    },
    async (c) => ({
      items: [...(await consentsOf(c.db, c.me))].map(([source, at]) => ({
        source,
        given_at: at.toISOString(),
      })),
    }),
  ),
  endpoint(
    'PUT',
    '/network/consents/:source',
    {
      ...write,
      id: 'setConsent',
      summary: 'Consent to a source from now on, or withdraw and have all that was remembered by it deleted',
      params: z.object({ source: z.enum(sources) }),
      body: z.object({ given: z.boolean() }),
      answer: z.null(),
      status: 204,
    },
    async (c) => {
      await c.db.transaction((tx) => setConsent(tx, c.me, c.params.source, c.body.given));
      return null;
    },
  ),
  endpoint(
    'GET',
    '/network/seen',
    {
      ...read,
      id: 'listSeenTies',
      summary: 'Your own second map: with whom Stoa saw you, as far as you let it remember',
      answer: z.object({ items: z.array(tie) }),
    },
    async (c) => ({ items: await seenTies(c.db, c.me) }),
  ),
];
