import { z } from 'zod';
import { endpoint } from '#platform/http/route.ts';
import { choicesOf } from '#shared/follows/choices.ts';
import { cursor, writeCursor } from './cursor.ts';
import { filters, readFeed, type FeedEntry } from './feed.ts';
import { suggestCommunities } from './suggestions.ts';

const reasons = [
  'asked',
  'began',
  'took_part',
  'follows_thread',
  'follows_person',
  'follows_tag',
  'follows_community',
  'community',
] as const;

const entry = z.object({
  id: z.number(),
  kind: z.enum(['discussion', 'question']),
  title: z.string(),
  community: z.object({ slug: z.string(), name: z.string() }),
  reason: z.object({ kind: z.enum(reasons), name: z.string().optional() }),
  last_author: z.object({ name: z.string(), photo: z.string().nullable() }).nullable(),
  excerpt: z.string().nullable(),
  replies: z.number(),
  unread: z.number(),
  answered: z.boolean(),
  last_post_at: z.iso.datetime(),
});

const asJson = ({ voice, last_post_at, ...about }: FeedEntry) => ({
  ...about,
  last_author: voice,
  last_post_at: last_post_at.toISOString(),
});

export const homeApi = [
  endpoint(
    'GET',
    '/home',
    {
      who: 'person',
      id: 'getHome',
      summary: 'What is new where I belong and in what I follow, newest activity first, each with the reason',
      scope: 'read',
      query: z.object({ show: z.enum(filters).default('all'), after: cursor.optional() }),
      answer: z.object({ items: z.array(entry), next: z.string().nullable() }),
    },
    async (c) => {
      const { show: filter, after = null } = c.query;
      const { entries, next } = await readFeed(c.db, c.me, await choicesOf(c.db, c.me.id), { filter, after });
      return { items: entries.map(asJson), next: next && writeCursor(next) };
    },
  ),
  endpoint(
    'GET',
    '/home/suggestions',
    {
      who: 'person',
      id: 'getSuggestedCommunities',
      summary: 'Communities that I could join, those of my colleagues first',
      scope: 'read',
      answer: z.object({
        items: z.array(
          z.object({
            slug: z.string(),
            name: z.string(),
            summary: z.string(),
            members: z.number(),
            colleagues: z.number(),
          }),
        ),
        next: z.null(),
      }),
    },
    async (c) => ({ items: await suggestCommunities(c.db, c.me), next: null }),
  ),
];
