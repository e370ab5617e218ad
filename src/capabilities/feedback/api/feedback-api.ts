import { z } from 'zod';
import { checkbox } from '#platform/http/fields.ts';
import { endpoint } from '#platform/http/route.ts';
import { version } from '#shared/versions/version.ts';
import { askForFeedback } from '../asking/ask-for-feedback.ts';
import { withdraw } from '../asking/withdraw.ts';
import {
  askFields,
  feedbackParams,
  feedbackStates,
  giveFields,
  subjects,
  type Feedback,
} from '../feedback.ts';
import { findFeedback, listFeedback } from '../find-feedback.ts';
import { declineFeedback, giveFeedback } from '../giving/give-feedback.ts';
import { askedOfList, shareParams } from '../pages/feedback-pages.ts';
import { answerShare, askToShare, endShare } from '../sharing/share-feedback.ts';

const read = { who: 'person', scope: 'read' } as const;
const done = z.object({ done: z.literal(true) });
const itIsDone = { done: true } as const;
const write = { who: 'person', scope: 'write', params: feedbackParams, answer: done } as const;

const person = z.object({ id: z.number(), name: z.string(), photo: z.string().nullable() });
const shape = z.object({
  id: z.number(),
  role: z.enum(['asker', 'giver', 'shown']),
  asker: person,
  giver: person,
  kind: z.enum(subjects),
  about: z.string(),
  context: z.string(),
  criteria: z.array(z.string()),
  state: z.enum(feedbackStates),
  levels: z.array(z.string()),
  remarks: z.array(z.string()),
  words: z.string(),
  version: z.number(),
  created_at: z.iso.datetime(),
  answered_at: z.iso.datetime().nullable(),
  shares: z.array(z.object({ person, state: z.enum(['asked', 'agreed', 'refused']) })),
});

const asJson = ({ created_at, answered_at, ...feedback }: Feedback): z.input<typeof shape> => ({
  ...feedback,
  created_at: created_at.toISOString(),
  answered_at: answered_at?.toISOString() ?? null,
});

export const feedbackApi = [
  endpoint(
    'GET',
    '/feedback',
    {
      ...read,
      id: 'listFeedback',
      summary: 'Feedback that I asked for, or that others ask of me and show me',
      query: askedOfList,
      answer: z.object({ items: z.array(shape), next: z.string().nullable() }),
    },
    async (c) => {
      const { items, next } = await listFeedback(c.db, c.me, c.query.show, c.query.after);
      return { items: items.map(asJson), next };
    },
  ),
  endpoint(
    'POST',
    '/feedback',
    {
      who: 'person',
      scope: 'write',
      id: 'askForFeedback',
      summary: 'Ask people for feedback; answers one id for each',
      body: askFields.extend({ person_ids: z.array(z.number().int().positive()).min(1).max(8) }),
      answer: z.object({ ids: z.array(z.number()) }),
      status: 201,
    },
    async (c) => ({ ids: await askForFeedback(c.db, c.me, c.body, c.body.person_ids) }),
  ),
  endpoint(
    'GET',
    '/feedback/:id',
    {
      ...read,
      id: 'getFeedback',
      summary: 'Feedback between somebody and me, or that I am shown',
      params: feedbackParams,
      answer: shape,
    },
    async (c) => asJson(await findFeedback(c.db, c.me, c.params.id)),
  ),
  endpoint(
    'PUT',
    '/feedback/:id',
    {
      ...write,
      id: 'giveFeedback',
      summary: 'Give the feedback that I was asked for, by criterion',
      body: giveFields.extend({ version }),
    },
    async (c) => {
      await giveFeedback(c.db, c.me, c.params.id, c.body, c.body.version);
      return itIsDone;
    },
  ),
  endpoint(
    'POST',
    '/feedback/:id/refusal',
    { ...write, id: 'declineFeedback', summary: 'Say no, without a reason' },
    async (c) => {
      await declineFeedback(c.db, c.me, c.params.id);
      return itIsDone;
    },
  ),
  endpoint(
    'POST',
    '/feedback/:id/withdrawal',
    {
      ...write,
      id: 'withdrawFeedback',
      summary: 'Take back what I asked and nobody answered, or what I gave',
    },
    async (c) => {
      await withdraw(c.db, c.me, c.params.id);
      return itIsDone;
    },
  ),
  endpoint(
    'PUT',
    '/feedback/:id/shares/:person',
    {
      ...write,
      id: 'askToShareFeedback',
      summary: 'Ask the giver whether I may show it to somebody',
      params: shareParams,
    },
    async (c) => {
      await askToShare(c.db, c.me, c.params.id, c.params.person);
      return itIsDone;
    },
  ),
  endpoint(
    'PUT',
    '/feedback/:id/shares/:person/answer',
    {
      ...write,
      id: 'answerFeedbackShare',
      summary: 'Agree or not that what I gave is shown to somebody',
      params: shareParams,
      body: z.object({ agrees: checkbox }),
    },
    async (c) => {
      await answerShare(c.db, c.me, c.params.id, c.params.person, c.body.agrees);
      return itIsDone;
    },
  ),
  endpoint(
    'DELETE',
    '/feedback/:id/shares/:person',
    { ...write, id: 'endFeedbackShare', summary: 'Show it to that person no more', params: shareParams },
    async (c) => {
      await endShare(c.db, c.me, c.params.id, c.params.person);
      return itIsDone;
    },
  ),
];
