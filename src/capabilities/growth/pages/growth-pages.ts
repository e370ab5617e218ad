import { z } from 'zod';
import { emptyForm, type Context, type Form } from '#platform/http/context.ts';
import { checkbox, id, optionalId } from '#platform/http/fields.ts';
import type { Html } from '#platform/html/html.ts';
import type { Me } from '#platform/http/me.ts';
import { redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { version } from '#shared/versions/version.ts';
import { goalFields, goalParams, stateFields } from '../goals/goal.ts';
import { addGoal, carryOver, goalsDone, listGoals, setState } from '../goals/goals.ts';
import { addNote, listNotes, noteFields, noteParams, removeNote } from '../mix/notes.ts';
import { readMix } from '../mix/read-mix.ts';
import { monthOf, monthNow, monthParams } from '../months.ts';
import { answerNudge, askForNudge, choose } from '../nudges/answer-nudge.ts';
import { answerFields, choiceFields, latestNudge, nudgeParams } from '../nudges/nudge.ts';
import { keepReview, listReviews, reviewFields, reviewOf } from '../reviews/reviews.ts';
import { growthPage } from '../views/growth-page.ts';
import { notesPage } from '../views/mix.ts';
import { reviewPage, reviewsPage } from '../views/review.ts';
import { t } from '../words.ts';

type Here<P = unknown> = Context<Me, P, unknown, unknown>;
export const after = z.object({ after: optionalId.catch(undefined) });
const tick = z.object({ item: id, wanted: checkbox });

async function draw(c: Here, form: Form): Promise<Html> {
  const [goals, mix, drawn, reviews] = await Promise.all([
    listGoals(c.db, c.me),
    readMix(c.db, c.me),
    latestNudge(c.db, c.me),
    listReviews(c.db, c.me),
  ]);
  return growthPage(c, { goals, mix, ...drawn, reviews }, form);
}

async function drawReview(c: Here<{ month: string }>, form: Form): Promise<Html> {
  const month = monthOf(c.params.month);
  const [review, done] = await Promise.all([reviewOf(c.db, c.me, month), goalsDone(c.db, c.me, month)]);
  return reviewPage(c, review, done, form);
}

const drawNotes = async (c: Here, form: Form, from?: number): Promise<Html> =>
  notesPage(c, await listNotes(c.db, c.me, from), form);

const act = { who: 'person', again: draw } as const;

export const growthPages = [
  get('/growth', { who: 'person' }, (c) => draw(c, emptyForm)),
  post('/growth/goals', { ...act, body: goalFields }, async (c) => {
    await addGoal(c.db, c.me, c.body);
    return redirect('/growth');
  }),
  post('/growth/goals/ticks', { ...act, body: tick }, async (c) => {
    await setState(c.db, c.me, c.body.item, c.body.wanted ? 'done' : 'open');
    return redirect('/growth');
  }),
  post('/growth/goals/:id/state', { ...act, params: goalParams, body: stateFields }, async (c) => {
    await setState(c.db, c.me, c.params.id, c.body.state);
    return redirect('/growth');
  }),
  post('/growth/goals/:id/carrying', { ...act, params: goalParams }, async (c) => {
    await carryOver(c.db, c.me, c.params.id);
    return redirect('/growth', { flash: t(c, 'goal.was_carried') });
  }),
  post('/growth/nudges', act, async (c) => {
    await askForNudge(c.db, c.me);
    return redirect('/growth');
  }),
  post('/growth/nudges/:id/answer', { ...act, params: nudgeParams, body: answerFields }, async (c) => {
    await answerNudge(c.db, c.me, c.params.id, c.body.answer);
    const said = c.body.answer === 'wrote' ? t(c, 'nudge.noted') : t(c, 'nudge.another');
    return redirect('/growth', { flash: said });
  }),
  post('/growth/choices', { ...act, body: choiceFields }, async (c) => {
    await choose(c.db, c.me, c.body);
    return redirect('/growth', { flash: t(c, 'saved') });
  }),
  get('/growth/notes', { who: 'person', query: after }, (c) => drawNotes(c, emptyForm, c.query.after)),
  post(
    '/growth/notes',
    { who: 'person', body: noteFields, again: (c, form) => drawNotes(c, form) },
    async (c) => {
      await addNote(c.db, c.me, c.body);
      return redirect('/growth/notes', { flash: t(c, 'note.kept') });
    },
  ),
  post('/growth/notes/:id/removal', { who: 'person', params: noteParams }, async (c) => {
    await removeNote(c.db, c.me, c.params.id);
    return redirect('/growth/notes');
  }),
  get('/growth/reviews', { who: 'person' }, async (c) => {
    const [reviews, month] = await Promise.all([listReviews(c.db, c.me), monthNow(c.db, c.me.timeZone)]);
    return reviewsPage(c, reviews, month);
  }),
  get('/growth/reviews/:month', { who: 'person', params: monthParams }, (c) => drawReview(c, emptyForm)),
  post(
    '/growth/reviews/:month',
    { who: 'person', params: monthParams, body: reviewFields.extend({ version }), again: drawReview },
    async (c) => {
      await keepReview(c.db, c.me, monthOf(c.params.month), c.body, c.body.version);
      return redirect('/growth', { flash: t(c, 'saved') });
    },
  ),
];
