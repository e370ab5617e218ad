import { z } from 'zod';
import { draftOf } from '#capabilities/drafts/index.ts';
import { attachmentsOf, storeAttached } from '#capabilities/files/index.ts';
import { NotFound } from '#platform/errors.ts';
import type { Context, Form } from '#platform/http/context.ts';
import { emptyForm } from '#platform/http/context.ts';
import { id, several } from '#platform/http/fields.ts';
import type { Html } from '#platform/html/html.ts';
import { uploads } from '#platform/http/multipart.ts';
import type { Me } from '#platform/http/me.ts';
import { redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { richText } from '#shared/rich-text/read-rich-text.ts';
import { version } from '#shared/versions/version.ts';
import { deletePost, restorePost } from '../acts/delete-post.ts';
import { editPost } from '../acts/edit-post.ts';
import { mayEdit } from '../policy.ts';
import { findPost } from '../reads/find-post.ts';
import { findPostInThread } from '../reads/find-post-in-thread.ts';
import { listVersions } from '../reads/list-versions.ts';
import { insist } from '../refusals.ts';
import { editPostPage } from '../views/edit-post-page.ts';
import { historyPage } from '../views/history-page.ts';
import { t } from '../words.ts';

const params = z.object({ id });
type Asking = Context<Me, { id: number }, unknown, unknown>;

export const postPages = [
  /** Where a post stands, for those who know only its id: notifications, search, quotes. */
  get('/posts/:id', { who: 'person', params }, async (c) => {
    const { discussion_id, number } = await findPost(c.db, c.me, c.params.id);
    return redirect(placeOf(discussion_id, number));
  }),

  get('/posts/:id/edit', { who: 'person', params }, (c) => drawEdit(c, emptyForm)),

  post(
    '/posts/:id/versions',
    {
      who: 'person',
      params,
      body: z.object({ file: uploads, without: several(z.string().max(64)), version, ...richText() }),
      again: drawEdit,
    },
    async (c) => {
      const { file, ...edit } = c.body;
      const attached = await storeAttached(c, file);
      const { post: edited, thread } = await editPost(c.db, c.me, c.params.id, { ...edit, attached });
      return redirect(placeOf(thread.id, edited.number));
    },
  ),

  get('/posts/:id/history', { who: 'person', params }, async (c) => {
    const { post: found, thread } = await findPostInThread(c.db, c.me, c.params.id);
    if (found.deleted_at) throw new NotFound();
    return historyPage(c, { post: found, thread, versions: await listVersions(c.db, found.id) });
  }),

  post('/posts/:id/deletion', { who: 'person', params }, async (c) => {
    const { post: gone, thread } = await deletePost(c.db, c.me, c.params.id);
    return redirect(placeOf(thread.id, gone.number), { flash: t(c, 'post.deleted') });
  }),

  post('/posts/:id/restoration', { who: 'person', params }, async (c) => {
    const { post: back, thread } = await restorePost(c.db, c.me, c.params.id);
    return redirect(placeOf(thread.id, back.number), { flash: t(c, 'post.restored') });
  }),
];

const placeOf = (discussion: number, number: number): string =>
  `/discussions/${discussion}?at=${number}#post-${number}`;

async function drawEdit(c: Asking, form: Form): Promise<Html> {
  const found = await findPostInThread(c.db, c.me, c.params.id);
  const again = Object.keys(form.values).length > 0;
  if (!again) insist(mayEdit(c.me, found.thread, found.post));
  const draft = again ? null : await draftOf(c.db, c.me, `edit:post:${found.post.id}`);
  const { uploadLimit } = c.ground.config;
  const attachments = (await attachmentsOf(c.db, [found.post.id])).get(found.post.id) ?? [];
  return editPostPage(c, {
    ...found,
    attachments,
    uploadLimit,
    form: draft ? { ...form, values: draft.content } : form,
  });
}
