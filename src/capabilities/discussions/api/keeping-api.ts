import { z } from 'zod';
import type { Context } from '#platform/http/context.ts';
import { id, text } from '#platform/http/fields.ts';
import type { Me } from '#platform/http/me.ts';
import { endpoint } from '#platform/http/route.ts';
import { acceptAnswer, unacceptAnswer } from '../acts/accept-answer.ts';
import { askExpert } from '../acts/ask-expert.ts';
import { askToo } from '../acts/ask-too.ts';
import { lockDiscussion, pinDiscussion } from '../acts/keep-order.ts';
import { mergeDiscussions } from '../acts/merge-discussions.ts';
import { moveDiscussion } from '../acts/move-discussion.ts';
import { findThread } from '../reads/find-thread.ts';
import { suggestExperts } from '../reads/suggest-experts.ts';
import { suggestTags } from '../reads/suggest-tags.ts';
import { tagName } from '../acts/set-tags.ts';
import { insist } from '../refusals.ts';
import { thread, threadAsJson } from './schemas.ts';

const params = z.object({ id });
const about = { who: 'person', scope: 'write', params, answer: thread } as const;

export const keepingApi = [
  endpoint(
    'PUT',
    '/discussions/:id/accepted-answer',
    {
      ...about,
      id: 'acceptAnswer',
      summary: 'Say which answer settled the question; null opens it again. By the asker or an owner',
      body: z.object({ post_id: id.nullable() }),
    },
    async (c) => {
      if (c.body.post_id === null) await unacceptAnswer(c.db, c.me, c.params.id);
      else await acceptAnswer(c.db, c.me, c.params.id, c.body.post_id);
      return read(c, c.params.id);
    },
  ),

  endpoint(
    'PUT',
    '/discussions/:id/asked-too',
    {
      ...about,
      id: 'askToo',
      summary: 'Say whether I have this question too',
      body: z.object({ asked_too: z.boolean() }),
    },
    async (c) => {
      await askToo(c.db, c.me, c.params.id, c.body.asked_too);
      return read(c, c.params.id);
    },
  ),

  endpoint(
    'PUT',
    '/discussions/:id/pin',
    {
      ...about,
      id: 'pinDiscussion',
      summary: 'Pin to the top, or let go',
      body: z.object({ pinned: z.boolean() }),
    },
    async (c) => {
      await pinDiscussion(c.db, c.me, c.params.id, c.body.pinned);
      return read(c, c.params.id);
    },
  ),

  endpoint(
    'PUT',
    '/discussions/:id/lock',
    {
      ...about,
      id: 'lockDiscussion',
      summary: 'Close to further writing, or open again',
      body: z.object({ locked: z.boolean() }),
    },
    async (c) => {
      await lockDiscussion(c.db, c.me, c.params.id, c.body.locked);
      return read(c, c.params.id);
    },
  ),

  endpoint(
    'PUT',
    '/discussions/:id/community',
    {
      ...about,
      id: 'moveDiscussion',
      summary: 'Move to another community; the address stays',
      body: z.object({ slug: text(80) }),
    },
    async (c) => {
      await moveDiscussion(c.db, c.me, c.params.id, c.body.slug);
      return read(c, c.params.id);
    },
  ),

  endpoint(
    'POST',
    '/discussions/:id/merge',
    {
      ...about,
      id: 'mergeDiscussions',
      summary: 'Add the posts of this duplicate to another conversation, which is answered',
      body: z.object({ into: id }),
    },
    async (c) => {
      await mergeDiscussions(c.db, c.me, c.params.id, c.body.into);
      return read(c, c.body.into);
    },
  ),

  endpoint(
    'GET',
    '/discussions/:id/experts',
    {
      who: 'person',
      id: 'listExperts',
      summary: 'Who may know the answer, and why',
      scope: 'read',
      params,
      answer: z.object({
        items: z.array(
          z.object({
            id: z.number(),
            name: z.string(),
            photo: z.string().nullable(),
            about: z.array(z.string()),
            accepted: z.number(),
            asked_at: z.iso.datetime().nullable(),
          }),
        ),
        next: z.null(),
      }),
    },
    async (c) => {
      const found = await findThread(c.db, c.me, c.params.id);
      insist(found.kind === 'question');
      const experts = await suggestExperts(c.db, c.me, found);
      return {
        items: experts.map((one) => ({ ...one, asked_at: one.asked_at?.toISOString() ?? null })),
        next: null,
      };
    },
  ),

  endpoint(
    'POST',
    '/discussions/:id/experts',
    {
      who: 'person',
      id: 'askExpert',
      summary: 'Ask someone to look at a question; a second time changes nothing',
      scope: 'write',
      params,
      body: z.object({ person_id: id }),
      answer: z.null(),
      status: 204,
    },
    async (c) => {
      await askExpert(c.db, c.me, c.params.id, c.body.person_id);
      return null;
    },
  ),

  endpoint(
    'GET',
    '/tags',
    {
      who: 'person',
      id: 'suggestTags',
      summary: 'Tags that fit what is typed',
      scope: 'read',
      query: z.object({ q: z.string().max(60).default('') }),
      answer: z.object({ items: z.array(z.object({ name: z.string() })), next: z.null() }),
    },
    async (c) => {
      const found = await suggestTags(c.db, c.me, tagName(c.query.q));
      return { items: found.map(({ value }) => ({ name: value })), next: null };
    },
  ),
];

async function read(
  c: Context<Me, unknown, unknown, unknown>,
  discussion: number,
): Promise<z.input<typeof thread>> {
  return threadAsJson(await findThread(c.db, c.me, discussion));
}
