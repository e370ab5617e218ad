import { z } from 'zod';
import { endpoint } from '#platform/http/route.ts';
import { mixKinds, sources, type MixSource } from '../mix/mix.ts';
import { addNote, listNotes, noteFields, noteParams, removeNote } from '../mix/notes.ts';
import { readMix } from '../mix/read-mix.ts';
import { after } from '../pages/growth-pages.ts';
import { done, itIsDone, listOf, made, read, write } from './shapes.ts';

const sourceNames = [...(Object.keys(sources) as MixSource[]), 'noted'] as const;
const mix = z.object({
  total: z.number(),
  lines: z.array(z.object({ kind: z.enum(mixKinds), source: z.enum(sourceNames), count: z.number() })),
  shares: z.array(z.object({ kind: z.enum(mixKinds), count: z.number(), share: z.number() })),
});

export const mixApi = [
  endpoint(
    'GET',
    '/growth/mix',
    { ...read, id: 'getMix', summary: 'By what I learned in the last ninety days', answer: mix },
    (c) => readMix(c.db, c.me),
  ),
  endpoint(
    'GET',
    '/growth/notes',
    {
      ...read,
      id: 'listGrowthNotes',
      summary: 'What I noted that I learned by',
      query: after,
      answer: listOf(
        z.object({ id: z.number(), kind: z.enum(mixKinds), words: z.string(), on_day: z.string() }),
      ),
    },
    (c) => listNotes(c.db, c.me, c.query.after),
  ),
  endpoint(
    'POST',
    '/growth/notes',
    {
      ...write,
      id: 'addGrowthNote',
      summary: 'Note something that I learned by',
      body: noteFields,
      answer: made,
      status: 201,
    },
    async (c) => ({ id: await addNote(c.db, c.me, c.body) }),
  ),
  endpoint(
    'DELETE',
    '/growth/notes/:id',
    { ...write, id: 'removeGrowthNote', summary: 'Remove a note', params: noteParams, answer: done },
    async (c) => {
      await removeNote(c.db, c.me, c.params.id);
      return itIsDone;
    },
  ),
];
