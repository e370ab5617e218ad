import { z } from 'zod';
import { id } from '#platform/http/fields.ts';
import { endpoint } from '#platform/http/route.ts';
import { choicesOf, choose, type Choices } from './choices.ts';
import { listInbox, shows, type InboxEntry } from './inbox.ts';
import { kinds, matters } from './kinds.ts';
import { markAllRead, markEntryRead } from './mark-read.ts';

const entry = z.object({
  id: z.number(),
  kind: z.enum(kinds),
  actor: z.object({ name: z.string(), photo: z.string().nullable() }).nullable(),
  community: z.object({ slug: z.string(), name: z.string() }).nullable(),
  discussion: z.object({ id: z.number(), title: z.string() }).nullable(),
  post_number: z.number().nullable(),
  programme: z.object({ slug: z.string(), name: z.string() }).nullable(),
  group: z.object({ id: z.number(), name: z.string() }).nullable(),
  excerpt: z.string().nullable(),
  created_at: z.iso.datetime(),
  total: z.number(),
  unread: z.number(),
});

const asJson = ({
  voice,
  created_at,
  id,
  kind,
  community,
  discussion,
  post_number,
  ...rest
}: InboxEntry) => ({
  id,
  kind,
  community,
  discussion,
  post_number,
  programme: rest.programme,
  group: rest.group,
  excerpt: rest.excerpt,
  total: rest.total,
  unread: rest.unread,
  actor: voice,
  created_at: created_at.toISOString(),
});

const ways = z.object({ app: z.boolean(), mail: z.boolean(), digest: z.boolean() });
const choices = z.object({
  /** Day of the weekly mail: 1 is Monday, 0 never. */
  weekday: z.number().int().min(0).max(7),
  ways: z.record(z.enum(matters), ways),
});

export const inboxApi = [
  endpoint(
    'GET',
    '/notifications',
    {
      who: 'person',
      id: 'listNotifications',
      summary: 'What I was told, one entry for each conversation, newest first',
      scope: 'read',
      query: z.object({ show: z.enum(shows).default('unread'), after: id.optional() }),
      answer: z.object({ items: z.array(entry), next: z.string().nullable() }),
    },
    async (c) => {
      const { entries, next } = await listInbox(c.db, c.me, c.query);
      return { items: entries.map(asJson), next: next === null ? null : String(next) };
    },
  ),
  endpoint(
    'POST',
    '/notifications/read',
    {
      who: 'person',
      id: 'readNotifications',
      summary: 'Mark everything up to a notification as read, or everything',
      scope: 'write',
      body: z.object({ up_to: z.int().positive().optional() }),
      answer: z.null(),
      status: 204,
    },
    async (c) => {
      await markAllRead(c.db, c.me, c.body.up_to);
      return null;
    },
  ),
  endpoint(
    'POST',
    '/notifications/:id/read',
    {
      who: 'person',
      id: 'readNotification',
      summary: 'Mark one entry as read, with what was told before about the same thing',
      scope: 'write',
      params: z.object({ id }),
      answer: z.null(),
      status: 204,
    },
    async (c) => {
      await markEntryRead(c.db, c.me, c.params.id);
      return null;
    },
  ),
  endpoint(
    'GET',
    '/notification-choices',
    {
      who: 'person',
      id: 'getNotificationChoices',
      summary: 'By which ways I am told what',
      scope: 'read',
      answer: choices,
    },
    (c) => choicesOf(c.db, c.me),
  ),
  endpoint(
    'PUT',
    '/notification-choices',
    {
      who: 'person',
      id: 'putNotificationChoices',
      summary: 'Choose by which ways I am told what',
      scope: 'write',
      body: choices,
      answer: choices,
    },
    async (c) => {
      await choose(c.db, c.me, c.body as Choices);
      return choicesOf(c.db, c.me);
    },
  ),
];
