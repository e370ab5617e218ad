import { z } from 'zod';
import { endpoint } from '#platform/http/route.ts';
import { acceptRequest, declineRequest } from '../requests/answer-request.ts';
import { endAgreement, withdrawRequest } from '../requests/end-request.ts';
import { askedByMe, askedOfMe, findRequest } from '../requests/list-requests.ts';
import { answerFields, requestParams, requestsAfter } from '../requests/request-fields.ts';
import { asRequest, done, itIsDone, listOf, requestShape } from './shapes.ts';

const read = { who: 'person', scope: 'read' } as const;
const write = { who: 'person', scope: 'write', params: requestParams, answer: done } as const;

export const requestsApi = [
  endpoint(
    'GET',
    '/requests/received',
    {
      ...read,
      id: 'listReceivedRequests',
      summary: 'What I was asked and have not answered, and what is agreed without a group',
      answer: listOf(requestShape),
    },
    async (c) => ({ items: (await askedOfMe(c.db, c.me)).map(asRequest), next: null }),
  ),
  endpoint(
    'GET',
    '/requests/sent',
    {
      ...read,
      id: 'listSentRequests',
      summary: 'What I asked others, the newest first',
      query: requestsAfter,
      answer: listOf(requestShape),
    },
    async (c) => {
      const { items, next } = await askedByMe(c.db, c.me, c.query.after);
      return { items: items.map(asRequest), next };
    },
  ),
  endpoint(
    'GET',
    '/requests/:id',
    {
      ...read,
      id: 'getRequest',
      summary: 'A request, for the two whom it concerns',
      params: requestParams,
      answer: requestShape,
    },
    async (c) => asRequest(await findRequest(c.db, c.me, c.params.id)),
  ),
  endpoint(
    'POST',
    '/requests/:id/acceptance',
    {
      ...write,
      id: 'acceptRequest',
      summary: 'Say yes; answers the group that the two have now, or null',
      body: answerFields,
      answer: z.object({ group_id: z.number().nullable() }),
    },
    async (c) => ({ group_id: await acceptRequest(c.db, c.me, c.params.id, c.body.word) }),
  ),
  endpoint(
    'POST',
    '/requests/:id/refusal',
    { ...write, id: 'declineRequest', summary: 'Say no', body: answerFields },
    async (c) => {
      await declineRequest(c.db, c.me, c.params.id, c.body.word);
      return itIsDone;
    },
  ),
  endpoint(
    'POST',
    '/requests/:id/withdrawal',
    { ...write, id: 'withdrawRequest', summary: 'Take back what I asked and nobody answered yet' },
    async (c) => {
      await withdrawRequest(c.db, c.me, c.params.id);
      return itIsDone;
    },
  ),
  endpoint(
    'POST',
    '/requests/:id/end',
    { ...write, id: 'endAgreement', summary: 'What we agreed without a group is done' },
    async (c) => {
      await endAgreement(c.db, c.me, c.params.id);
      return itIsDone;
    },
  ),
];
