import { z } from 'zod';
import { json, redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { draftKey, readAfter } from './schemas.ts';
import { listDrafts } from './queries.ts';
import { dropDraft, saveDraft, takeEarlier } from './save-draft.ts';
import { draftsPage } from './views/drafts-page.ts';
import { t } from './words.ts';

const own = z
  .string()
  .regex(/^\/(?![/\\])/)
  .max(500)
  .default('/drafts');

export const draftPages = [
  get('/drafts', { who: 'person', query: z.object({ after: z.string().optional() }) }, async (c) =>
    draftsPage(c, await listDrafts(c.db, c.me, readAfter(c.query.after))),
  ),
  // What a form holds has as many names as there are forms; it is kept as it is and shown to nobody else.
  post(
    '/drafts',
    { who: 'person', body: z.object({ key: draftKey }).catchall(z.unknown()), limit: 1_000_000 },
    async (c) => {
      await saveDraft(c.db, c.me, c.body.key, c.body);
      return json(null, 204);
    },
  ),
  post('/drafts/removals', { who: 'person', body: z.object({ key: draftKey }) }, async (c) => {
    await dropDraft(c.db, c.me, c.body.key);
    return redirect('/drafts', { flash: t(c, 'removed') });
  }),
  post('/drafts/earlier', { who: 'person', body: z.object({ key: draftKey, back: own }) }, async (c) => {
    await takeEarlier(c.db, c.me, c.body.key);
    return redirect(c.body.back, { flash: t(c, 'taken') });
  }),
];
