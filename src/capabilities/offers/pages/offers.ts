import { findPerson } from '#capabilities/people/index.ts';
import { emptyForm, type Context, type Form } from '#platform/http/context.ts';
import { id } from '#platform/http/fields.ts';
import type { Me } from '#platform/http/me.ts';
import { redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { z } from 'zod';
import { askedOfBoard, findOffer, findOffers, offersOf } from '../finding/find-offers.ts';
import { keepOffer } from '../offering/keep-offer.ts';
import { kindParams, offerFields, pauseFields } from '../offering/offer-fields.ts';
import { endOffer, pauseOffer, resumeOffer } from '../offering/pause-offer.ts';
import { slugs, type KindSlug } from '../offer.ts';
import { askForOffer } from '../requests/ask-for-offer.ts';
import { askFields } from '../requests/request-fields.ts';
import { boardPage } from '../views/board-page.ts';
import { minePage, myOfferPage } from '../views/mine-page.ts';
import { offerPage } from '../views/offer-page.ts';
import { personOffers } from '../views/person-offers.ts';
import { t } from '../words.ts';

const offerParams = z.object({ id });

async function drawMine(c: Context<Me, { kind: KindSlug }>, form: Form) {
  const kind = slugs[c.params.kind];
  const offers = await offersOf(c.db, c.me, c.me.id);
  return myOfferPage(c, kind, offers.find((one) => one.kind === kind) ?? null, form);
}

export const offerPages = [
  get('/offers', { who: 'person', query: askedOfBoard }, async (c) =>
    boardPage(c, await findOffers(c.db, c.me, c.query), c.query),
  ),
  get('/people/:id/offers', { who: 'person', params: offerParams }, async (c) => {
    const [person, offers] = await Promise.all([
      findPerson(c.db, c.params.id),
      offersOf(c.db, c.me, c.params.id),
    ]);
    return personOffers(c, person, offers);
  }),
  get('/offers/mine', { who: 'person' }, async (c) => minePage(c, await offersOf(c.db, c.me, c.me.id))),
  get('/offers/mine/:kind', { who: 'person', params: kindParams }, (c) => drawMine(c, emptyForm)),
  post(
    '/offers/mine/:kind',
    { who: 'person', params: kindParams, body: offerFields, again: drawMine },
    async (c) => {
      await keepOffer(c.db, c.me, slugs[c.params.kind], c.body);
      return redirect('/offers/mine', { flash: t(c, 'mine.saved') });
    },
  ),
  post(
    '/offers/mine/:kind/pause',
    { who: 'person', params: kindParams, body: pauseFields, again: drawMine },
    async (c) => {
      await pauseOffer(c.db, c.me, slugs[c.params.kind], c.body.until ?? null);
      return redirect(`/offers/mine/${c.params.kind}`, { flash: t(c, 'mine.paused') });
    },
  ),
  post('/offers/mine/:kind/resumption', { who: 'person', params: kindParams }, async (c) => {
    await resumeOffer(c.db, c.me, slugs[c.params.kind]);
    return redirect(`/offers/mine/${c.params.kind}`, { flash: t(c, 'mine.resumed') });
  }),
  post('/offers/mine/:kind/end', { who: 'person', params: kindParams }, async (c) => {
    await endOffer(c.db, c.me, slugs[c.params.kind]);
    return redirect('/offers/mine', { flash: t(c, 'mine.ended') });
  }),
  get('/offers/:id', { who: 'person', params: offerParams }, async (c) =>
    offerPage(c, await findOffer(c.db, c.me, c.params.id), emptyForm),
  ),
  post(
    '/offers/:id/requests',
    {
      who: 'person',
      params: offerParams,
      body: askFields,
      again: async (c, form) => offerPage(c, await findOffer(c.db, c.me, c.params.id), form),
    },
    async (c) => {
      await askForOffer(c.db, c.me, c.params.id, c.body.words);
      return redirect('/requests', { flash: t(c, 'ask.sent') });
    },
  ),
];
