import { z } from 'zod';
import type { Context } from '#platform/http/context.ts';
import { NotFound } from '#platform/errors.ts';
import { id } from '#platform/http/fields.ts';
import type { Me } from '#platform/http/me.ts';
import { redirect, type Reply } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { stream } from '#ui/stream.ts';
import { acceptAnswer, unacceptAnswer } from '../acts/accept-answer.ts';
import { askToo } from '../acts/ask-too.ts';
import { reactToPost } from '../acts/react-to-post.ts';
import { voteAnswer } from '../acts/vote-answer.ts';
import { reactions } from '../discussion.ts';
import { findPostInThread } from '../reads/find-post-in-thread.ts';
import { readPost } from '../reads/list-posts.ts';
import { responses } from '../views/post-actions.ts';
import { reactionsPage } from '../views/reactions.ts';
import { mayRespond } from '../policy.ts';

const params = z.object({ id });
const wanted = z.enum(['yes', 'no']).transform((word) => word === 'yes');

/** What is done with one press. */
export const responsePages = [
  post('/posts/:id/vote', { who: 'person', params, body: z.object({ wanted }) }, async (c) => {
    await voteAnswer(c.db, c.me, c.params.id, c.body.wanted);
    return pressed(c, c.me, c.params.id);
  }),

  get('/posts/:id/reactions', { who: 'person', params }, async (c) => {
    const { post: found, thread } = await findPostInThread(c.db, c.me, c.params.id);
    if (found.deleted_at || !mayRespond(thread)) throw new NotFound();
    return reactionsPage(c, thread, await readPost(c.db, c.me, thread, found.id));
  }),

  post(
    '/posts/:id/reactions',
    { who: 'person', params, body: z.object({ wanted, emoji: z.enum(reactions) }) },
    async (c) => {
      await reactToPost(c.db, c.me, c.params.id, c.body);
      return pressed(c, c.me, c.params.id);
    },
  ),

  post('/discussions/:id/asked-too', { who: 'person', params, body: z.object({ wanted }) }, async (c) => {
    await askToo(c.db, c.me, c.params.id, c.body.wanted);
    return redirect(`/discussions/${c.params.id}`);
  }),

  post(
    '/discussions/:id/accepted-answer',
    { who: 'person', params, body: z.object({ wanted, post_id: id }) },
    async (c) => {
      const { post_id } = c.body;
      if (c.body.wanted) await acceptAnswer(c.db, c.me, c.params.id, post_id);
      else await unacceptAnswer(c.db, c.me, c.params.id);
      return redirect(`/posts/${post_id}`);
    },
  ),
];

/** Only the responses of the one post are drawn anew, so that nothing else on an open page moves. */
async function pressed(c: Context<Me, unknown, unknown, unknown>, me: Me, id: number): Promise<Reply> {
  const { post: found, thread } = await findPostInThread(c.db, me, id);
  if (!c.request.headers.accept?.includes('text/vnd.turbo-stream.html'))
    return redirect(`/discussions/${thread.id}?at=${found.number}#post-${found.number}`);
  const one = await readPost(c.db, me, thread, id);
  return {
    bytes: Buffer.from(stream('replace', `responses-${id}`, responses(c, { thread, me }, one)).markup),
    type: 'text/vnd.turbo-stream.html; charset=utf-8',
    headers: { 'cache-control': 'no-store' },
  };
}
