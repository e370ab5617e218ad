import { z } from 'zod';
import type { Context, Form } from '#platform/http/context.ts';
import { emptyForm } from '#platform/http/context.ts';
import { commaList, id, text } from '#platform/http/fields.ts';
import type { Html } from '#platform/html/html.ts';
import { say } from '#platform/http/input.ts';
import type { Me } from '#platform/http/me.ts';
import { redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { askExpert } from '../acts/ask-expert.ts';
import { editDiscussion } from '../acts/edit-discussion.ts';
import { lockDiscussion, pinDiscussion } from '../acts/keep-order.ts';
import { mergeDiscussions } from '../acts/merge-discussions.ts';
import { moveDiscussion } from '../acts/move-discussion.ts';
import { mayRetitle, writingBarrier } from '../policy.ts';
import { findThread } from '../reads/find-thread.ts';
import { listPlacesToWrite } from '../reads/list-places.ts';
import { suggestExperts } from '../reads/suggest-experts.ts';
import { insist, refuse } from '../refusals.ts';
import { expertsPage } from '../views/experts-page.ts';
import { editThreadPage, mergePage, movePage } from '../views/keeping-pages.ts';
import { t } from '../words.ts';

const params = z.object({ id });
const wanted = z.enum(['yes', 'no']).transform((word) => word === 'yes');
type Asking = Context<Me, { id: number }, unknown, unknown>;

/** The address of a conversation as it is copied from the browser, or its number. */
const conversation = z
  .string()
  .trim()
  .transform((typed) => Number(/(?:\/discussions\/|^)(\d{1,15})(?:[?#]\S*)?$/.exec(typed)?.[1]))
  .refine(
    (number) => number > 0,
    say((c) => t(c, 'merge.unknown')),
  );

/** How a thread is kept in order by its author and by moderators. */
export const keepingPages = [
  get('/discussions/:id/edit', { who: 'person', params }, (c) => drawEdit(c, emptyForm)),
  post(
    '/discussions/:id/edit',
    { who: 'person', params, body: z.object({ title: text(200), tags: commaList(8) }), again: drawEdit },
    async (c) => {
      await editDiscussion(c.db, c.me, c.params.id, c.body);
      return redirect(`/discussions/${c.params.id}`);
    },
  ),

  post('/discussions/:id/pin', { who: 'person', params, body: z.object({ wanted }) }, async (c) => {
    await pinDiscussion(c.db, c.me, c.params.id, c.body.wanted);
    return redirect(`/discussions/${c.params.id}`);
  }),
  post('/discussions/:id/lock', { who: 'person', params, body: z.object({ wanted }) }, async (c) => {
    await lockDiscussion(c.db, c.me, c.params.id, c.body.wanted);
    return redirect(`/discussions/${c.params.id}`);
  }),

  get('/discussions/:id/move', { who: 'person', params }, (c) => drawMove(c, emptyForm)),
  post(
    '/discussions/:id/move',
    { who: 'person', params, body: z.object({ community: text(80) }), again: drawMove },
    async (c) => {
      await moveDiscussion(c.db, c.me, c.params.id, c.body.community);
      return redirect(`/discussions/${c.params.id}`, { flash: t(c, 'move.done') });
    },
  ),

  get('/discussions/:id/merge', { who: 'person', params }, (c) => drawMerge(c, emptyForm)),
  post(
    '/discussions/:id/merge',
    { who: 'person', params, body: z.object({ into: conversation }), again: drawMerge },
    async (c) => {
      await mergeDiscussions(c.db, c.me, c.params.id, c.body.into);
      return redirect(`/discussions/${c.body.into}`, { flash: t(c, 'merge.done') });
    },
  ),

  get('/discussions/:id/experts', { who: 'person', params }, async (c) => {
    const thread = await findThread(c.db, c.me, c.params.id);
    insist(thread.kind === 'question');
    refuse(writingBarrier(thread));
    return expertsPage(c, { me: c.me, thread, experts: await suggestExperts(c.db, c.me, thread) });
  }),
  post(
    '/discussions/:id/experts',
    { who: 'person', params, body: z.object({ person_id: id }) },
    async (c) => {
      await askExpert(c.db, c.me, c.params.id, c.body.person_id);
      return redirect(`/discussions/${c.params.id}/experts`);
    },
  ),
];

async function drawEdit(c: Asking, form: Form): Promise<Html> {
  const thread = await findThread(c.db, c.me, c.params.id);
  insist(mayRetitle(c.me, thread));
  return editThreadPage(c, thread, form);
}

async function drawMove(c: Asking, form: Form): Promise<Html> {
  const thread = await findThread(c.db, c.me, c.params.id);
  insist(thread.may_moderate);
  const places = await listPlacesToWrite(c.db, c.me);
  return movePage(
    c,
    thread,
    places.filter(({ slug }) => slug !== thread.slug),
    form,
  );
}

async function drawMerge(c: Asking, form: Form): Promise<Html> {
  const thread = await findThread(c.db, c.me, c.params.id);
  insist(thread.may_moderate);
  return mergePage(c, thread, form);
}
