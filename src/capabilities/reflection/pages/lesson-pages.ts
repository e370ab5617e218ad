import { z } from 'zod';
import { draftOf } from '#capabilities/drafts/index.ts';
import { findCommunity } from '#capabilities/communities/index.ts';
import { emptyForm, type Context, type Form } from '#platform/http/context.ts';
import { Forbidden } from '#platform/errors.ts';
import { optionalId } from '#platform/http/fields.ts';
import type { Html } from '#platform/html/html.ts';
import type { Me } from '#platform/http/me.ts';
import { redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { readCard } from '../cards/read-card.ts';
import { findLesson, listUses } from '../lessons/find-lesson.ts';
import { lessonDraft, lessonKinds, type LessonKind } from '../lessons/lesson.ts';
import { lessonOfCard } from '../lessons/lesson-of-card.ts';
import { listLessons, orders } from '../lessons/list-lessons.ts';
import { listVersions } from '../lessons/list-versions.ts';
import { takeBackUse, thankForLesson, useLesson } from '../lessons/use-lesson.ts';
import { deleteLesson, editLesson, writeLesson } from '../lessons/write-lesson.ts';
import { myTeams } from '../teams/find-team.ts';
import { editLessonPage, newLessonPage } from '../views/lesson-form.ts';
import { lessonPage } from '../views/lesson-page.ts';
import { lessonVersionsPage } from '../views/lesson-versions.ts';
import { lessonsPage } from '../views/lessons-page.ts';
import { t } from '../words.ts';
import { cardParams, editedLesson, newLesson, team, use, wanted } from './fields.ts';

type Here = Context<Me, { id: number }>;

async function drawLesson(c: Here, typed: Form = emptyForm): Promise<Html> {
  const lesson = await findLesson(c.db, c.me, c.params.id);
  return lessonPage(c, { lesson, uses: await listUses(c.db, lesson) }, typed);
}

async function drawEdit(c: Here, typed: Form = emptyForm): Promise<Html> {
  const lesson = await findLesson(c.db, c.me, c.params.id);
  if (!lesson.mine) throw new Forbidden((r) => t(r, 'lesson.not_yours'));
  return editLessonPage(c, lesson, typed);
}

type Asking = Context<Me, unknown, unknown, unknown>;

async function drawNew(c: Asking, kind: LessonKind, card: number | undefined, typed: Form): Promise<Html> {
  return newLessonPage(c, { kind, card: card ?? null, teams: await myTeams(c.db, c.me), typed });
}

/** What was begun and not shared stands in the fields. */
async function drawBlank(c: Asking, kind: LessonKind, team: string | undefined): Promise<Html> {
  const draft = await draftOf(c.db, c.me, lessonDraft);
  const values = { ...draft?.content, ...(team !== undefined && { team }) };
  return drawNew(c, kind, undefined, { values, errors: {} });
}

/** What the card says already stands in the fields. */
async function drawFromCard(c: Asking, kind: LessonKind, id: number): Promise<Html> {
  const view = await readCard(c.db, c.me, id);
  const { community, belongs } = view.card;
  const values = { ...lessonOfCard(c, view), ...(community && belongs && { team: community.slug }) };
  return drawNew(c, kind, id, { values, errors: {} });
}

const kind = z.enum(lessonKinds);
const listed = z.object({
  order: z.enum(orders).catch('reused'),
  kind: kind.optional().catch(undefined),
  team: team.catch(undefined),
  mine: z.literal('yes').optional().catch(undefined),
  after: z.string().max(40).optional(),
});

export const lessonPages = [
  get('/lessons', { who: 'person', query: listed }, async (c) => {
    const { order, kind, team, mine, after } = c.query;
    const community = team === undefined ? null : await findCommunity(c.db, c.me, team);
    const wanted = { order, kind, mine: mine === 'yes', after };
    const { lessons, next } = await listLessons(c.db, c.me, { ...wanted, team: community?.id });
    return lessonsPage(c, { lessons, next, order, kind, mine: wanted.mine, community });
  }),
  get(
    '/lessons/new',
    {
      who: 'person',
      query: z.object({ kind: kind.catch('lesson'), card: optionalId, team: team.catch(undefined) }),
    },
    (c) => {
      const { kind, card, team } = c.query;
      if (card !== undefined) return drawFromCard(c, kind, card);
      return drawBlank(c, kind, team);
    },
  ),
  post(
    '/lessons',
    {
      who: 'person',
      body: newLesson,
      again: (c, form) => {
        const { kind: of, card } = form.values;
        return drawNew(c, kind.catch('lesson').parse(of), optionalId.catch(undefined).parse(card), form);
      },
    },
    async (c) => {
      const id = await writeLesson(c.db, c.me, c.body);
      return redirect(`/lessons/${id}`, { flash: t(c, 'lesson.shared') });
    },
  ),
  get('/lessons/:id', { who: 'person', params: cardParams }, (c) => drawLesson(c)),
  get('/lessons/:id/edit', { who: 'person', params: cardParams }, (c) => drawEdit(c)),
  get('/lessons/:id/versions', { who: 'person', params: cardParams }, async (c) => {
    const lesson = await findLesson(c.db, c.me, c.params.id);
    return lessonVersionsPage(c, lesson, await listVersions(c.db, lesson));
  }),
  post(
    '/lessons/:id',
    { who: 'person', params: cardParams, body: editedLesson, again: drawEdit },
    async (c) => {
      const { version, ...content } = c.body;
      await editLesson(c.db, c.me, c.params.id, content, version);
      return redirect(`/lessons/${c.params.id}`, { flash: t(c, 'lesson.saved') });
    },
  ),
  post('/lessons/:id/deletion', { who: 'person', params: cardParams }, async (c) => {
    await deleteLesson(c.db, c.me, c.params.id);
    return redirect('/lessons', { flash: t(c, 'lesson.deleted') });
  }),
  post(
    '/lessons/:id/uses',
    { who: 'person', params: cardParams, body: use, again: drawLesson },
    async (c) => {
      await useLesson(c.db, c.me, c.params.id, c.body.what);
      return redirect(`/lessons/${c.params.id}`, { flash: t(c, 'use.said') });
    },
  ),
  post('/lessons/:id/uses/removal', { who: 'person', params: cardParams }, async (c) => {
    await takeBackUse(c.db, c.me, c.params.id);
    return redirect(`/lessons/${c.params.id}`);
  }),
  post('/lessons/:id/thanks', { who: 'person', params: cardParams, body: wanted }, async (c) => {
    await thankForLesson(c.db, c.me, c.params.id, c.body.wanted === 'yes');
    return redirect(`/lessons/${c.params.id}`);
  }),
];
