import { emptyForm, type Context, type Form } from '#platform/http/context.ts';
import type { Me } from '#platform/http/me.ts';
import { redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { acceptRequest, declineRequest } from '../requests/answer-request.ts';
import { endAgreement, withdrawRequest } from '../requests/end-request.ts';
import { askedByMe, askedOfMe, findRequest } from '../requests/list-requests.ts';
import { answerFields, requestParams, requestsAfter } from '../requests/request-fields.ts';
import { requestsPage } from '../views/requests-page.ts';
import { t } from '../words.ts';

async function draw(c: Context<Me>, form: Form, after?: number) {
  const [ofMe, { items, next }] = await Promise.all([askedOfMe(c.db, c.me), askedByMe(c.db, c.me, after)]);
  return requestsPage(c, { ofMe, byMe: items, next }, form);
}

/** Drawn again only for one of the two: for everybody else there is nothing to draw. */
async function again(c: Context<Me, { id: number }>, form: Form) {
  await findRequest(c.db, c.me, c.params.id);
  return draw(c, form);
}

const act = { who: 'person', params: requestParams, again } as const;

export const requestPages = [
  get('/requests', { who: 'person', query: requestsAfter }, (c) => draw(c, emptyForm, c.query.after)),
  post('/requests/:id/acceptance', { ...act, body: answerFields }, async (c) => {
    const group = await acceptRequest(c.db, c.me, c.params.id, c.body.word);
    return redirect(group === null ? '/requests' : `/groups/${group}`, { flash: t(c, 'answer.accepted') });
  }),
  post('/requests/:id/refusal', { ...act, body: answerFields }, async (c) => {
    await declineRequest(c.db, c.me, c.params.id, c.body.word);
    return redirect('/requests', { flash: t(c, 'answer.declined') });
  }),
  post('/requests/:id/withdrawal', act, async (c) => {
    await withdrawRequest(c.db, c.me, c.params.id);
    return redirect('/requests', { flash: t(c, 'request.withdrawn') });
  }),
  post('/requests/:id/end', act, async (c) => {
    await endAgreement(c.db, c.me, c.params.id);
    return redirect('/requests', { flash: t(c, 'request.ended') });
  }),
];
