import { z } from 'zod';
import type { Context } from '#platform/http/context.ts';
import { id } from '#platform/http/fields.ts';
import { NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { endpoint } from '#platform/http/route.ts';
import { richText } from '#shared/rich-text/read-rich-text.ts';
import { version } from '#shared/versions/version.ts';
import { deletePost, restorePost } from '../acts/delete-post.ts';
import { editPost } from '../acts/edit-post.ts';
import { postReply } from '../acts/post-reply.ts';
import { reactToPost } from '../acts/react-to-post.ts';
import { voteAnswer } from '../acts/vote-answer.ts';
import { reactions } from '../discussion.ts';
import { findPost } from '../reads/find-post.ts';
import { findPostInThread } from '../reads/find-post-in-thread.ts';
import { listVersions } from '../reads/list-versions.ts';
import { readPost } from '../reads/list-posts.ts';
import { post, postAsJson } from './schemas.ts';

const params = z.object({ id });
const shown = post.extend({ discussion_id: z.number() });

export const postApi = [
  endpoint(
    'POST',
    '/discussions/:id/posts',
    {
      who: 'person',
      id: 'postReply',
      summary: 'Reply to a conversation, or with `to` to one of its posts',
      scope: 'write',
      params,
      body: z.object({ to: id.optional(), ...richText() }),
      answer: z.object({ id: z.number(), number: z.number(), discussion_id: z.number() }),
      status: 201,
    },
    (c) => postReply(c.db, c.me, c.params.id, c.body),
  ),

  endpoint(
    'GET',
    '/posts/:id',
    {
      who: 'person',
      id: 'getPost',
      summary: 'A post, wherever its conversation lies now',
      scope: 'read',
      params,
      answer: shown,
    },
    (c) => read(c, c.params.id),
  ),

  endpoint(
    'PUT',
    '/posts/:id',
    {
      who: 'person',
      id: 'editPost',
      summary:
        'Say it in other words; the history keeps what it said. With `version` only if it still says what was read',
      scope: 'write',
      params,
      body: z.object({ version, ...richText() }),
      answer: shown,
    },
    async (c) => {
      await editPost(c.db, c.me, c.params.id, c.body);
      return read(c, c.params.id);
    },
  ),

  endpoint(
    'DELETE',
    '/posts/:id',
    {
      who: 'person',
      id: 'deletePost',
      summary: 'Delete a post; its place and the replies to it stay',
      scope: 'write',
      params,
      answer: z.null(),
      status: 204,
    },
    async (c) => {
      await deletePost(c.db, c.me, c.params.id);
      return null;
    },
  ),

  endpoint(
    'POST',
    '/posts/:id/restoration',
    {
      who: 'person',
      id: 'restorePost',
      summary: 'Bring a deleted post back, its author within 24 hours',
      scope: 'write',
      params,
      answer: shown,
    },
    async (c) => {
      await restorePost(c.db, c.me, c.params.id);
      return read(c, c.params.id);
    },
  ),

  endpoint(
    'GET',
    '/posts/:id/versions',
    {
      who: 'person',
      id: 'listPostVersions',
      summary: 'Everything that a post has said, oldest first',
      scope: 'read',
      params,
      answer: z.object({
        items: z.array(
          z.object({
            version: z.number(),
            title: z.string().nullable(),
            text: z.string(),
            replaced_at: z.iso.datetime().nullable(),
          }),
        ),
        next: z.null(),
      }),
    },
    async (c) => {
      const found = await findPost(c.db, c.me, c.params.id);
      if (found.deleted_at) throw new NotFound();
      const versions = await listVersions(c.db, found.id);
      const items = versions.map(({ version, title, body_text, replaced_at }) => ({
        version,
        title,
        text: body_text,
        replaced_at: replaced_at?.toISOString() ?? null,
      }));
      return { items, next: null };
    },
  ),

  endpoint(
    'PUT',
    '/posts/:id/vote',
    {
      who: 'person',
      id: 'voteAnswer',
      summary: 'Say whether an answer helps',
      scope: 'write',
      params,
      body: z.object({ helps: z.boolean() }),
      answer: shown,
    },
    async (c) => {
      await voteAnswer(c.db, c.me, c.params.id, c.body.helps);
      return read(c, c.params.id);
    },
  ),

  endpoint(
    'PUT',
    '/posts/:id/reactions',
    {
      who: 'person',
      id: 'reactToPost',
      summary: 'Give a reaction or take it back',
      scope: 'write',
      params,
      body: z.object({ emoji: z.enum(reactions), wanted: z.boolean() }),
      answer: shown,
    },
    async (c) => {
      await reactToPost(c.db, c.me, c.params.id, c.body);
      return read(c, c.params.id);
    },
  ),
];

async function read(
  c: Context<Me, unknown, unknown, unknown>,
  post_id: number,
): Promise<z.input<typeof shown>> {
  const { thread } = await findPostInThread(c.db, c.me, post_id);
  return { ...postAsJson(await readPost(c.db, c.me, thread, post_id)), discussion_id: thread.id };
}
