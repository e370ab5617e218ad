import { z } from 'zod';
import { day, id } from '#platform/http/fields.ts';
import { endpoint } from '#platform/http/route.ts';
import { followOf, lengths, levels, subjects } from '#shared/follows/follow.ts';
import { timeOf } from './follow-form.ts';
import { listFollowed } from './following.ts';
import { setFollow } from './set-follow.ts';

const subject = z.enum(subjects);
const params = z.object({ subject, id });

const chosen = z.object({ level: z.enum(levels), until: z.iso.datetime().nullable() });
const followed = chosen.extend({ subject, id: z.number(), name: z.string() });

export const followsApi = [
  endpoint(
    'GET',
    '/follows',
    {
      who: 'person',
      id: 'listFollows',
      summary: 'What I follow and what I muted, the latest choice first',
      scope: 'read',
      answer: z.object({ items: z.array(followed), next: z.null() }),
    },
    async (c) => {
      const items = await listFollowed(c.db, c.me);
      return {
        items: items.map(({ subject, id, name, current: { level, until } }) => ({
          subject,
          id,
          name,
          level,
          until: until?.toISOString() ?? null,
        })),
        next: null,
      };
    },
  ),
  endpoint(
    'PUT',
    '/follows/:subject/:id',
    {
      who: 'person',
      id: 'putFollow',
      summary: 'Follow or mute something, for a length of time or until a day; "usual" takes it back',
      scope: 'write',
      params,
      body: z.object({
        level: z.enum(levels),
        length: z.enum(lengths).default('ever'),
        until: day.optional(),
      }),
      answer: chosen,
    },
    async (c) => {
      const { subject, id } = c.params;
      await setFollow(c.db, c.me, { subject, id }, c.body.level, timeOf(c.body, c.timeZone));
      const current = await followOf(c.db, c.me.id, subject, id);
      return { level: current?.level ?? 'usual', until: current?.until?.toISOString() ?? null };
    },
  ),
];
