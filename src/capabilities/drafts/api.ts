import { z } from 'zod';
import { endpoint } from '#platform/http/route.ts';
import type { Draft } from './draft.ts';
import { findDraft, listDrafts } from './queries.ts';
import { dropDraft, saveDraft } from './save-draft.ts';
import { cursorAfter, draftKey, readAfter } from './schemas.ts';

const content = z.record(z.string(), z.string());
const draft = z.object({
  key: z.string(),
  content,
  earlier: content.nullable(),
  saved_at: z.iso.datetime(),
});
const params = z.object({ key: draftKey });

const asJson = ({ key, content, earlier, saved_at }: Draft) => ({
  key,
  content,
  earlier,
  saved_at: saved_at.toISOString(),
});

export const draftApi = [
  endpoint(
    'GET',
    '/drafts',
    {
      who: 'person',
      id: 'listDrafts',
      summary: 'My drafts, last touched first',
      scope: 'read',
      query: z.object({ after: z.string().optional() }),
      answer: z.object({ items: z.array(draft), next: z.string().nullable() }),
    },
    async (c) => {
      const { drafts, more } = await listDrafts(c.db, c.me, readAfter(c.query.after));
      return { items: drafts.map(asJson), next: more ? cursorAfter(drafts.at(-1)!) : null };
    },
  ),
  endpoint(
    'GET',
    '/drafts/:key',
    {
      who: 'person',
      id: 'getDraft',
      summary: 'What I was writing there',
      scope: 'read',
      params,
      answer: draft,
    },
    async (c) => asJson(await findDraft(c.db, c.me, c.params.key)),
  ),
  endpoint(
    'PUT',
    '/drafts/:key',
    {
      who: 'person',
      id: 'putDraft',
      summary: 'Keep what is being written; the newest save wins',
      scope: 'write',
      params,
      body: z.object({ content }),
      answer: z.null(),
      status: 204,
    },
    async (c) => {
      await saveDraft(c.db, c.me, c.params.key, c.body.content);
      return null;
    },
  ),
  endpoint(
    'DELETE',
    '/drafts/:key',
    {
      who: 'person',
      id: 'deleteDraft',
      summary: 'Throw a draft away',
      scope: 'write',
      params,
      answer: z.null(),
      status: 204,
    },
    async (c) => {
      await dropDraft(c.db, c.me, c.params.key);
      return null;
    },
  ),
];
