import { z } from 'zod';
import { emptyForm, type Context, type Form } from '#platform/http/context.ts';
import { checkbox, id, optionalId, optionalText } from '#platform/http/fields.ts';
import { Invalid } from '#platform/errors.ts';
import type { Html } from '#platform/html/html.ts';
import type { Me } from '#platform/http/me.ts';
import { redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { idsOf } from '#shared/colleagues/colleagues.ts';
import { askForFeedback } from '../asking/ask-for-feedback.ts';
import { withdraw } from '../asking/withdraw.ts';
import { askFields, feedbackParams, giveForm, givenIn } from '../feedback.ts';
import { findFeedback, listFeedback, shows } from '../find-feedback.ts';
import { declineFeedback, giveFeedback } from '../giving/give-feedback.ts';
import { answerShare, askToShare, endShare } from '../sharing/share-feedback.ts';
import { askPage } from '../views/ask-page.ts';
import { feedbackPage } from '../views/feedback-page.ts';
import { feedbackList } from '../views/list-page.ts';
import { t } from '../words.ts';

export const askedOfList = z.object({
  show: z.enum(shows).catch('asked').default('asked'),
  after: optionalId.catch(undefined),
});
export const shareParams = feedbackParams.extend({ person: id });

async function draw(c: Context<Me, { id: number }, unknown, unknown>, form: Form): Promise<Html> {
  return feedbackPage(c, await findFeedback(c.db, c.me, c.params.id), form);
}

const act = { who: 'person', params: feedbackParams, again: draw } as const;
const to = ({ id: one }: { id: number }): string => `/feedback/${one}`;

export const feedbackPages = [
  get('/feedback', { who: 'person', query: askedOfList }, async (c) =>
    feedbackList(c, c.query.show, await listFeedback(c.db, c.me, c.query.show, c.query.after)),
  ),
  get('/feedback/new', { who: 'person' }, (c) => askPage(c, emptyForm)),
  post(
    '/feedback',
    {
      who: 'person',
      body: askFields.extend({ people: optionalText(1000) }),
      again: (c, form) => askPage(c, form),
    },
    async (c) => {
      const people = await idsOf(c.db, 'people', c.body.people);
      const asked = await askForFeedback(c.db, c.me, c.body, people);
      return redirect('/feedback', { flash: t(c, 'ask.sent', { count: asked.length }) });
    },
  ),
  get('/feedback/:id', { who: 'person', params: feedbackParams }, (c) => draw(c, emptyForm)),
  post('/feedback/:id', { ...act, body: giveForm }, async (c) => {
    await giveFeedback(c.db, c.me, c.params.id, givenIn(c.body), c.body.version);
    return redirect(to(c.params), { flash: t(c, 'give.was_given') });
  }),
  post('/feedback/:id/refusal', act, async (c) => {
    await declineFeedback(c.db, c.me, c.params.id);
    return redirect('/feedback?show=given', { flash: t(c, 'give.was_declined') });
  }),
  post('/feedback/:id/withdrawal', act, async (c) => {
    await withdraw(c.db, c.me, c.params.id);
    return redirect(to(c.params), { flash: t(c, 'was_withdrawn') });
  }),
  post('/feedback/:id/shares', { ...act, body: z.object({ person: optionalText(300) }) }, async (c) => {
    const [person] = await idsOf(c.db, 'person', c.body.person);
    if (person === undefined) throw new Invalid({ person: (reader) => t(reader, 'share.whom') });
    await askToShare(c.db, c.me, c.params.id, person);
    return redirect(to(c.params), { flash: t(c, 'share.was_asked') });
  }),
  post(
    '/feedback/:id/shares/:person/answer',
    { who: 'person', params: shareParams, body: z.object({ agrees: checkbox }) },
    async (c) => {
      await answerShare(c.db, c.me, c.params.id, c.params.person, c.body.agrees);
      return redirect(to(c.params), { flash: t(c, 'saved') });
    },
  ),
  post('/feedback/:id/shares/:person/end', { who: 'person', params: shareParams }, async (c) => {
    await endShare(c.db, c.me, c.params.id, c.params.person);
    return redirect(to(c.params), { flash: t(c, 'saved') });
  }),
];
