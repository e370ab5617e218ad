import { z } from 'zod';
import { id } from '#platform/http/fields.ts';
import { endpoint } from '#platform/http/route.ts';
import { askedOfBoard, findOffer, findOffers, offersOf } from '../finding/find-offers.ts';
import { keepOffer } from '../offering/keep-offer.ts';
import { kindParams, offerFields, pauseFields } from '../offering/offer-fields.ts';
import { endOffer, pauseOffer, resumeOffer } from '../offering/pause-offer.ts';
import { slugs } from '../offer.ts';
import { askForOffer } from '../requests/ask-for-offer.ts';
import { askFields } from '../requests/request-fields.ts';
import { asOffer, done, itIsDone, listOf, offerShape } from './shapes.ts';

const read = { who: 'person', scope: 'read' } as const;
const write = { who: 'person', scope: 'write' } as const;
const one = z.object({ id });
const topics = z.array(z.string().trim().min(1).max(60)).max(12).default([]);

export const offersApi = [
  endpoint(
    'GET',
    '/offers',
    {
      ...read,
      id: 'listOffers',
      summary: 'What colleagues stand ready for, those with a free place first; my own are not among them',
      query: askedOfBoard,
      answer: listOf(offerShape),
    },
    async (c) => {
      const { items, next } = await findOffers(c.db, c.me, c.query);
      return { items: items.map(asOffer), next };
    },
  ),
  endpoint(
    'GET',
    '/people/:id/offers',
    {
      ...read,
      id: 'listOffersOfPerson',
      summary: 'What a person stands ready for; of oneself also what is paused',
      params: one,
      answer: listOf(offerShape),
    },
    async (c) => ({ items: (await offersOf(c.db, c.me, c.params.id)).map(asOffer), next: null }),
  ),
  endpoint(
    'GET',
    '/offers/:id',
    { ...read, id: 'getOffer', summary: 'One offer', params: one, answer: offerShape },
    async (c) => asOffer(await findOffer(c.db, c.me, c.params.id)),
  ),
  endpoint(
    'PUT',
    '/offers/mine/:kind',
    {
      ...write,
      id: 'keepOffer',
      summary: 'Offer something of a kind, or say it anew',
      params: kindParams,
      body: offerFields.extend({ topics }),
      answer: z.object({ id: z.number() }),
    },
    async (c) => ({ id: await keepOffer(c.db, c.me, slugs[c.params.kind], c.body) }),
  ),
  endpoint(
    'DELETE',
    '/offers/mine/:kind',
    { ...write, id: 'endOffer', summary: 'Take an offer back', params: kindParams, answer: done },
    async (c) => {
      await endOffer(c.db, c.me, slugs[c.params.kind]);
      return itIsDone;
    },
  ),
  endpoint(
    'PUT',
    '/offers/mine/:kind/pause',
    {
      ...write,
      id: 'pauseOffer',
      summary: 'Pause an offer until a day, or until it is taken up again',
      params: kindParams,
      body: pauseFields,
      answer: done,
    },
    async (c) => {
      await pauseOffer(c.db, c.me, slugs[c.params.kind], c.body.until ?? null);
      return itIsDone;
    },
  ),
  endpoint(
    'DELETE',
    '/offers/mine/:kind/pause',
    {
      ...write,
      id: 'resumeOffer',
      summary: 'Take a paused offer up again',
      params: kindParams,
      answer: done,
    },
    async (c) => {
      await resumeOffer(c.db, c.me, slugs[c.params.kind]);
      return itIsDone;
    },
  ),
  endpoint(
    'POST',
    '/offers/:id/requests',
    {
      ...write,
      id: 'askForOffer',
      summary: 'Ask for what somebody offers',
      params: one,
      body: askFields,
      answer: z.object({ id: z.number() }),
      status: 201,
    },
    async (c) => ({ id: await askForOffer(c.db, c.me, c.params.id, c.body.words) }),
  ),
];
