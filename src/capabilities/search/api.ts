import { z } from 'zod';
import { read } from '#platform/http/input.ts';
import { endpoint } from '#platform/http/route.ts';
import { askedInAddress, kinds } from './asked.ts';
import { addressOf } from './address.ts';
import { marks } from './find.ts';
import { search } from './search.ts';
import { findSimilar } from './similar.ts';
import { optionalText } from '#platform/http/fields.ts';

const found = z.object({
  kind: z.enum(kinds),
  id: z.number(),
  url: z.string(),
  title: z.string(),
  excerpt: z.string(),
  community: z.string().nullable(),
  author: z.string().nullable(),
  at: z.iso.datetime(),
});

export const api = [
  endpoint(
    'GET',
    '/search',
    {
      who: 'person',
      id: 'search',
      summary: 'Find conversations, lessons, people and communities',
      scope: 'read',
      query: askedInAddress.extend({ after: z.string().optional() }),
      answer: z.object({
        items: z.array(found),
        next: z.string().nullable(),
        instead: z.string().nullable(),
      }),
    },
    async (c) => {
      const result = await search(c.db, c.me, { ...read(askedInAddress, c.query), unfinished: false });
      return {
        items: result.found.map((one) => ({
          kind: one.kind,
          id: one.subject_id,
          url: addressOf(one),
          title: one.title,
          excerpt: one.excerpt.replaceAll(marks.start, '').replaceAll(marks.end, ''),
          community: one.community_slug,
          author: one.kind === 'person' ? null : one.author_name,
          at: one.at.toISOString(),
        })),
        next: result.next,
        instead: result.instead,
      };
    },
  ),

  endpoint(
    'GET',
    '/similar',
    {
      who: 'person',
      id: 'findSimilar',
      summary: 'Conversations and lessons that may already answer what is about to be asked',
      scope: 'read',
      query: z.object({ q: optionalText(300) }),
      answer: z.object({
        items: z.array(
          z.object({
            id: z.number(),
            title: z.string(),
            kind: z.enum(['discussion', 'question', 'lesson']),
            community: z.string().nullable(),
            answered: z.boolean(),
            replies: z.number(),
          }),
        ),
      }),
    },
    async (c) => ({
      items: (await findSimilar(c.db, c.me, c.query.q)).map(({ community_name, ...one }) => ({
        ...one,
        community: community_name,
      })),
    }),
  ),
];
