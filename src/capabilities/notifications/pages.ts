import { z } from 'zod';
import { id } from '#platform/http/fields.ts';
import { redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { listInbox, shows } from './inbox.ts';
import { markAllRead, markEntryRead } from './mark-read.ts';
import { inboxPage } from './views/inbox.ts';
import { t } from './words.ts';

export const inboxPages = [
  get(
    '/inbox',
    { who: 'person', query: z.object({ show: z.enum(shows).default('unread'), after: id.optional() }) },
    async (c) => {
      const { show, after } = c.query;
      return inboxPage(c, { show, first: after === undefined, ...(await listInbox(c.db, c.me, c.query)) });
    },
  ),
  post('/inbox/read', { who: 'person', body: z.object({ up_to: id.optional() }) }, async (c) => {
    await markAllRead(c.db, c.me, c.body.up_to);
    return redirect('/inbox', { flash: t(c, 'inbox.were_read') });
  }),
  post('/inbox/:id/read', { who: 'person', params: z.object({ id }) }, async (c) => {
    await markEntryRead(c.db, c.me, c.params.id);
    return redirect('/inbox');
  }),
];
