import { emptyForm, type Context, type Form } from '#platform/http/context.ts';
import type { Me } from '#platform/http/me.ts';
import { redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { answerFields, endFields, idParams } from '../fields.ts';
import { answerRenewal } from '../renewing/answer-renewal.ts';
import { findPair } from '../renewing/ask-to-go-on.ts';
import { endPair } from '../renewing/end-pair.ts';
import { findRenewal } from '../suggesting/find-suggestions.ts';
import { renewalPage } from '../views/renewal-page.ts';
import { t } from '../words.ts';

async function draw(c: Context<Me, { id: number }>, form: Form) {
  const group = await findPair(c.db, c.me, c.params.id);
  return renewalPage(c, group, await findRenewal(c.db, c.me, group.id), form);
}

const act = { who: 'person', params: idParams, again: draw } as const;

export const renewalPages = [
  get('/groups/:id/renewal', { who: 'person', params: idParams }, (c) => draw(c, emptyForm)),
  post('/groups/:id/renewal', { ...act, body: answerFields }, async (c) => {
    const group = await answerRenewal(c.db, c.me, c.params.id, c.body.answer);
    if (group !== null) return redirect(`/groups/${group}`, { flash: t(c, 'suggestion.agreed') });
    const flash = c.body.answer === 'yes' ? t(c, 'suggestion.you_said_yes') : t(c, 'suggestion.declined');
    return redirect(`/groups/${c.params.id}/renewal`, { flash });
  }),
  post('/groups/:id/end', { ...act, body: endFields }, async (c) => {
    await endPair(c.db, c.me, c.params.id, c.body.word);
    return redirect('/programmes', { flash: t(c, 'ending.done') });
  }),
];
