import { z } from 'zod';
import { findCommunity } from '#capabilities/communities/index.ts';
import { commaList, id, text } from '#platform/http/fields.ts';
import { NotFound } from '#platform/errors.ts';
import { endpoint } from '#platform/http/route.ts';
import { richText } from '#shared/rich-text/read-rich-text.ts';
import { editDiscussion } from '../acts/edit-discussion.ts';
import { startDiscussion } from '../acts/start-discussion.ts';
import { seePosts } from '../acts/write-post.ts';
import { position, readMoment, writePosition } from '../cursor.ts';
import { sorts, usualSort } from '../discussion.ts';
import { findThread } from '../reads/find-thread.ts';
import { filters, listDiscussions } from '../reads/list-discussions.ts';
import { listPosts } from '../reads/list-posts.ts';
import { tagName } from '../acts/set-tags.ts';
import { seenMarksWritten } from '../seen.ts';
import { entry, entryAsJson, post, postAsJson, thread, threadAsJson } from './schemas.ts';

const params = z.object({ id });
const inCommunity = z.object({ slug: z.string() });
const title = text(200);
const created = z.object({ id: z.number(), post_id: z.number() });

export const threadApi = [
  endpoint(
    'GET',
    '/communities/:slug/discussions',
    {
      who: 'person',
      id: 'listDiscussions',
      summary: 'The conversations of a community, pinned ones first, then the one last written in',
      scope: 'read',
      params: inCommunity,
      query: z.object({
        filter: z.enum(filters).default('all'),
        tag: z.string().max(60).optional(),
        after: z.string().max(200).optional(),
      }),
      answer: z.object({ items: z.array(entry), next: z.string().nullable() }),
    },
    async (c) => {
      await seenMarksWritten(c.ground.db);
      const community = await findCommunity(c.db, c.me, c.params.slug);
      if (!community.readable) throw new NotFound();
      const { filter, tag, after } = c.query;
      const asked = { filter, after: readMoment(after), ...(tag ? { tag: tagName(tag) } : {}) };
      const { items, next } = await listDiscussions(c.db, c.me, community, asked);
      return { items: items.map(entryAsJson), next };
    },
  ),

  endpoint(
    'POST',
    '/communities/:slug/discussions',
    {
      who: 'person',
      id: 'startDiscussion',
      summary: 'Ask a question or start a discussion',
      scope: 'write',
      params: inCommunity,
      body: z.object({
        kind: z.enum(['discussion', 'question']).default('discussion'),
        title,
        tags: commaList(8),
        ...richText(),
      }),
      answer: created,
      status: 201,
    },
    (c) => startDiscussion(c.db, c.me, c.params.slug, c.body),
  ),

  endpoint(
    'GET',
    '/discussions/:id',
    {
      who: 'person',
      id: 'getDiscussion',
      summary: 'A conversation without its posts; one that was merged says into which',
      scope: 'read',
      params,
      answer: thread,
    },
    async (c) => {
      await seenMarksWritten(c.ground.db);
      return threadAsJson(await findThread(c.db, c.me, c.params.id));
    },
  ),

  endpoint(
    'PATCH',
    '/discussions/:id',
    {
      who: 'person',
      id: 'editDiscussion',
      summary: 'Change title or tags; by the author or a moderator',
      scope: 'write',
      params,
      body: z.object({ title: title.optional(), tags: z.array(z.string().max(60)).max(8).optional() }),
      answer: thread,
    },
    async (c) => {
      await editDiscussion(c.db, c.me, c.params.id, c.body);
      return threadAsJson(await findThread(c.db, c.me, c.params.id));
    },
  ),

  endpoint(
    'GET',
    '/discussions/:id/posts',
    {
      who: 'person',
      id: 'listPosts',
      summary: 'The posts of a conversation in reading order, the opening first; marks nothing as read',
      scope: 'read',
      params,
      query: z.object({ after: position.optional(), sort: z.enum(sorts).optional() }),
      answer: z.object({ items: z.array(post), next: z.string().nullable() }),
    },
    async (c) => {
      const found = await findThread(c.db, c.me, c.params.id);
      const sort = c.query.sort ?? usualSort(found.kind);
      const { posts, after } = await listPosts(c.db, c.me, found, { sort, after: c.query.after });
      return { items: posts.map(postAsJson), next: after && writePosition(after) };
    },
  ),

  endpoint(
    'POST',
    '/discussions/:id/seen',
    {
      who: 'person',
      id: 'markSeen',
      summary: 'Say which posts were shown to me',
      scope: 'write',
      params,
      body: z.object({ numbers: z.array(z.number().int().positive()).min(1).max(500) }),
      answer: z.object({ unread: z.number() }),
    },
    async (c) => {
      const found = await findThread(c.db, c.me, c.params.id);
      await seePosts(
        c.db,
        c.me.id,
        found.id,
        c.body.numbers.filter((number) => number <= found.posts_count),
      );
      return { unread: (await findThread(c.db, c.me, c.params.id)).unread };
    },
  ),
];
