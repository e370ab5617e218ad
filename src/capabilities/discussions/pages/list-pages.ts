import { z } from 'zod';
import { findCommunity } from '#capabilities/communities/index.ts';
import { draftOf, earlierDraft } from '#capabilities/drafts/index.ts';
import { storeAttached } from '#capabilities/files/index.ts';
import { now } from '#platform/clock.ts';
import type { Context, Form } from '#platform/http/context.ts';
import { emptyForm } from '#platform/http/context.ts';
import { commaList, optionalText, text } from '#platform/http/fields.ts';
import type { Html } from '#platform/html/html.ts';
import { uploads } from '#platform/http/multipart.ts';
import type { Me } from '#platform/http/me.ts';
import { json, moved, redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { richText } from '#shared/rich-text/read-rich-text.ts';
import { tagName } from '../acts/set-tags.ts';
import { startDiscussion } from '../acts/start-discussion.ts';
import { readMoment } from '../cursor.ts';
import type { Kind } from '../discussion.ts';
import { filters, listDiscussions } from '../reads/list-discussions.ts';
import { suggestTags } from '../reads/suggest-tags.ts';
import { seenMarksWritten } from '../seen.ts';
import { discussionList } from '../views/discussion-list.ts';
import { startPage } from '../views/start-page.ts';
import { refuse } from '../refusals.ts';

const params = z.object({ slug: z.string() });
const kind = z.enum(['discussion', 'question']).default('discussion');
const started = z.object({
  kind,
  title: text(200),
  tags: commaList(8),
  file: uploads,
  ...richText(),
});

export const listPages = [
  get(
    '/communities/:slug',
    {
      who: 'person',
      params,
      query: z.object({
        filter: z.enum(filters).catch('all'),
        tag: z.string().max(60).transform(tagName).optional(),
        after: z.string().max(200).optional(),
      }),
    },
    async (c) => {
      await seenMarksWritten(c.ground.db);
      const community = await findCommunity(c.db, c.me, c.params.slug);
      if (community.slug !== c.params.slug) return moved(`/communities/${community.slug}`);
      // Who may know of it but not read it learns what it is for.
      if (!community.readable)
        return redirect(
          community.kind === 'team' ? `/teams/${community.slug}` : `/communities/${community.slug}/about`,
        );
      const { filter, tag, after } = c.query;
      const [entries, moment] = await Promise.all([
        listDiscussions(c.db, c.me, community, { filter, tag, after: readMoment(after) }),
        now(c.db),
      ]);
      return discussionList(c, { community, me: c.me, entries, filter, tag, first: !after, now: moment });
    },
  ),

  get(
    '/communities/:slug/discussions/new',
    { who: 'person', params, query: z.object({ kind, title: optionalText(200) }) },
    async (c) => drawStart(c, c.query.kind, { values: { title: c.query.title }, errors: {} }),
  ),

  post(
    '/communities/:slug/discussions',
    { who: 'person', params, body: started, again: startAgain },
    async (c) => {
      const attached = await storeAttached(c, c.body.file);
      const { id } = await startDiscussion(c.db, c.me, c.params.slug, c.body, attached);
      return redirect(`/discussions/${id}`);
    },
  ),

  get('/tags/completions', { who: 'person', query: z.object({ q: optionalText(60) }) }, async (c) =>
    json(await suggestTags(c.db, c.me, tagName(c.query.q))),
  ),
];

type Asking = Context<Me, { slug: string }, unknown, unknown>;

async function startAgain(c: Asking, form: Form): Promise<Html> {
  return drawStart(c, form.values['kind'] === 'question' ? 'question' : 'discussion', form);
}

async function drawStart(c: Asking, kind: Kind, form: Form): Promise<Html> {
  const community = await findCommunity(c.db, c.me, c.params.slug);
  const again = form.values['body'] !== undefined;
  if (!again) refuse(community.posting_barrier);
  const key = `start:${kind}:community:${community.id}`;
  const draft = again ? null : await draftOf(c.db, c.me, key);
  const values = { ...emptyForm.values, ...draft?.content, ...given(form.values) };
  return startPage(c, {
    community,
    kind,
    key,
    form: { ...form, values },
    earlier: earlierDraft(c, draft, c.path),
    uploadLimit: c.ground.config.uploadLimit,
  });
}

const given = (values: Record<string, string>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
