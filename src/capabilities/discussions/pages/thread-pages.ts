import { z } from 'zod';
import { storeAttached } from '#capabilities/files/index.ts';
import { linkCards } from '#capabilities/link-previews/index.ts';
import type { Context, Form } from '#platform/http/context.ts';
import { id, optionalId } from '#platform/http/fields.ts';
import type { Html } from '#platform/html/html.ts';
import { uploads } from '#platform/http/multipart.ts';
import type { Me } from '#platform/http/me.ts';
import { moved, redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { quoteMarkdown } from '#shared/rich-text/markdown.ts';
import { richText } from '#shared/rich-text/read-rich-text.ts';
import { postReply } from '../acts/post-reply.ts';
import { position } from '../cursor.ts';
import { sorts, usualSort, type Thread } from '../discussion.ts';
import { findPost } from '../reads/find-post.ts';
import { findThread } from '../reads/find-thread.ts';
import { listPosts, pageOf } from '../reads/list-posts.ts';
import { isPrefetch, markSeen, seenMarksWritten } from '../seen.ts';
import { typedBefore, type Writing } from '../views/composer.ts';
import { threadPage } from '../views/thread-page.ts';

const params = z.object({ id });
const query = z.object({
  after: position.optional(),
  before: position.optional(),
  at: id.optional(),
  unread: z.string().optional(),
  sort: z.enum(sorts).optional(),
  to: optionalId,
  quote: optionalId,
});
type Query = z.output<typeof query>;

export const threadPages = [
  get('/discussions/:id', { who: 'person', ahead: true, params, query }, async (c) => {
    await seenMarksWritten(c.ground.db);
    const thread = await findThread(c.db, c.me, c.params.id);
    if (thread.merged_into_id !== null) return moved(`/discussions/${thread.merged_into_id}`);
    return show(c, c.me, thread, c.query);
  }),

  post(
    '/discussions/:id/replies',
    {
      who: 'person',
      params,
      body: z.object({ to: optionalId, file: uploads, ...richText() }),
      again: replyAgain,
    },
    async (c) => {
      const attached = await storeAttached(c, c.body.file);
      const { number, discussion_id } = await postReply(c.db, c.me, c.params.id, c.body, attached);
      return redirect(`/discussions/${discussion_id}?at=${number}#post-${number}`);
    },
  ),
];

async function replyAgain(c: Context<Me, { id: number }, unknown, unknown>, form: Form): Promise<Html> {
  const thread = await findThread(c.db, c.me, c.params.id);
  return show(c, c.me, thread, {}, form);
}

async function show(
  c: Context<Me, unknown, unknown, unknown>,
  me: Me,
  thread: Thread,
  asked: Query,
  form?: Form,
): Promise<Html> {
  const sort = asked.sort ?? usualSort(thread.kind);
  const wanted = asked.at ? { number: asked.at } : asked.unread ? ('first unread' as const) : null;
  const from = wanted && (await pageOf(c.db, me, thread, sort, wanted));
  const after = from ? (from.after ?? undefined) : asked.after;
  const [posts, writing] = await Promise.all([
    listPosts(c.db, me, thread, { sort, after, before: from ? undefined : asked.before }),
    writingFor(c, me, thread, asked),
  ]);
  if (!isPrefetch(c.request) && !thread.deleted_at) {
    const unseen = posts.posts.filter((one) => !one.seen).map((one) => one.number);
    c.later.push(() => markSeen(c.ground.db, me.id, thread.id, unseen));
  }
  const cards = await linkCards({ ground: c.ground, db: c.db, me }, posts.posts);
  return threadPage(c, {
    cards,
    thread,
    me,
    now: thread.now,
    at: asked.at ?? null,
    posts,
    sort,
    writing,
    uploadLimit: c.ground.config.uploadLimit,
    ...(form ? { form } : {}),
  });
}

/** What the reply field begins with: a quote that was asked for, or what was kept as a draft. */
async function writingFor(
  c: Context<Me, unknown, unknown, unknown>,
  me: Me,
  thread: Thread,
  { to, quote }: Query,
): Promise<Writing> {
  const draft = thread.draft ? typedBefore(thread.draft) : undefined;
  const about = quote ?? to ?? (Number(thread.draft?.['to']) || undefined);
  const answered = about === undefined ? null : await findPost(c.db, me, about).catch(() => null);
  if (!answered || answered.discussion_id !== thread.id || answered.deleted_at)
    return { to: null, value: draft };
  const name = answered.author_name ?? '';
  const by = { name, href: `/posts/${answered.id}` };
  return {
    to: answered.number === 1 ? null : { id: answered.id, name },
    value: quote ? { markdown: quoteMarkdown(answered.body_html, by) } : draft,
  };
}
