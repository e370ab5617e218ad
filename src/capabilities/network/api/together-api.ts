import { z } from 'zod';
import { id } from '#platform/http/fields.ts';
import { endpoint } from '#platform/http/route.ts';
import { sharedFields } from '../pages/together.ts';
import { beginShared } from '../together/begin-shared.ts';
import { closeShared } from '../together/close-shared.ts';
import { findShared } from '../together/find-shared.ts';
import { showNow } from '../together/show-shared.ts';
import { countMine, countMineNoMore } from '../together/take-part.ts';
import { asShared, done, itIsDone, made, sharedShape } from './shapes.ts';

const one = z.object({ id });
const write = { who: 'person', scope: 'write' } as const;

export const togetherApi = [
  endpoint(
    'POST',
    '/network/together',
    {
      ...write,
      id: 'beginSharedNetworkCheck',
      summary: 'Begin a check that a team or community makes together',
      body: sharedFields,
      answer: made,
      status: 201,
    },
    async (c) => ({ id: await beginShared(c.db, c.me, c.body) }),
  ),
  endpoint(
    'GET',
    '/network/together/:id',
    {
      who: 'person',
      scope: 'read',
      id: 'getSharedNetworkCheck',
      summary:
        'A check that many make together, and once it is closed the mean of each axis from five people up',
      params: one,
      answer: sharedShape,
    },
    async (c) => {
      const shared = await findShared(c.db, c.me, c.params.id);
      return asShared(shared, (await showNow(c.db, shared)).shown);
    },
  ),
  endpoint(
    'PUT',
    '/network/together/:id/part',
    {
      ...write,
      id: 'countMyNetworkCheck',
      summary: 'Count my newest check in it',
      params: one,
      answer: done,
    },
    async (c) => {
      await countMine(c.db, c.me, c.params.id);
      return itIsDone;
    },
  ),
  endpoint(
    'DELETE',
    '/network/together/:id/part',
    { ...write, id: 'takeOutMyNetworkCheck', summary: 'Take my check out of it', params: one, answer: done },
    async (c) => {
      await countMineNoMore(c.db, c.me, c.params.id);
      return itIsDone;
    },
  ),
  endpoint(
    'POST',
    '/network/together/:id/closing',
    {
      ...write,
      id: 'closeSharedNetworkCheck',
      summary: 'Close it before its day',
      params: one,
      answer: done,
    },
    async (c) => {
      await closeShared(c.db, c.me, c.params.id);
      return itIsDone;
    },
  ),
];
