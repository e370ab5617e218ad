import { z } from 'zod';
import { id, text } from '#platform/http/fields.ts';
import { endpoint } from '#platform/http/route.ts';
import { answerBody, saidBy } from '../checks/answers.ts';
import { answerForPerson } from '../checks/answer-for-person.ts';
import { deleteCheck } from '../checks/delete-check.ts';
import { findCheck } from '../checks/find-check.ts';
import { finishCheck } from '../checks/finish-check.ts';
import { listChecks } from '../checks/list-checks.ts';
import { nameColleague, nameOutsider, takePersonOut } from '../checks/name-person.ts';
import { startCheck } from '../checks/start-check.ts';
import { keepWhoKnowsWhom } from '../checks/who-knows-whom.ts';
import { oneCheck, onePerson } from '../pages/params.ts';
import { asCheck, asListed, checkShape, done, itIsDone, listedShape, listOf, made } from './shapes.ts';

const read = { who: 'person', scope: 'read' } as const;
const write = { who: 'person', scope: 'write' } as const;
const knows = z.object({ met: z.array(id).max(20).default([]), not_met: z.array(id).max(20).default([]) });

export const checksApi = [
  endpoint(
    'GET',
    '/network/checks',
    {
      ...read,
      id: 'listMyNetworkChecks',
      summary: 'My own checks, newest first',
      answer: listOf(listedShape),
    },
    async (c) => ({
      items: (await listChecks(c.db, c.me)).map(asListed),
      next: null,
    }),
  ),
  endpoint(
    'POST',
    '/network/checks',
    {
      ...write,
      id: 'startNetworkCheck',
      summary:
        'Begin a check, or answer the one that is open; with `same` the people of the last one stand in it',
      body: z.object({ same: z.boolean().default(false) }),
      answer: made,
      status: 201,
    },
    async (c) => ({ id: await startCheck(c.db, c.me, c.body.same) }),
  ),
  endpoint(
    'GET',
    '/network/checks/:id',
    {
      ...read,
      id: 'getMyNetworkCheck',
      summary: 'One of my own checks with its people, axes and figures; nobody else has it',
      params: oneCheck,
      answer: checkShape,
    },
    async (c) => asCheck(await findCheck(c.db, c.me, c.params.id)),
  ),
  endpoint(
    'DELETE',
    '/network/checks/:id',
    {
      ...write,
      id: 'deleteNetworkCheck',
      summary: 'Delete a check for good',
      params: oneCheck,
      answer: done,
    },
    async (c) => {
      await deleteCheck(c.db, c.me, c.params.id);
      return itIsDone;
    },
  ),
  endpoint(
    'POST',
    '/network/checks/:id/people',
    {
      ...write,
      id: 'nameInNetworkCheck',
      summary: 'Name a colleague by id, or somebody outside by an alias that only I know',
      params: oneCheck,
      body: z.union([z.object({ person_id: id }), z.object({ alias: text(60) })]),
      answer: made,
      status: 201,
    },
    async (c) => ({
      id:
        'alias' in c.body
          ? await nameOutsider(c.db, c.me, c.params.id, c.body.alias)
          : await nameColleague(c.db, c.me, c.params.id, c.body.person_id),
    }),
  ),
  endpoint(
    'PATCH',
    '/network/checks/:id/people/:person',
    {
      ...write,
      id: 'answerInNetworkCheck',
      summary: 'Answer about somebody in a check; what is not named stays',
      params: onePerson,
      body: answerBody,
      answer: done,
    },
    async (c) => {
      await answerForPerson(c.db, c.me, c.params.id, c.params.person, saidBy(c.body));
      return itIsDone;
    },
  ),
  endpoint(
    'DELETE',
    '/network/checks/:id/people/:person',
    { ...write, id: 'takeOutOfNetworkCheck', summary: 'Take somebody out', params: onePerson, answer: done },
    async (c) => {
      await takePersonOut(c.db, c.me, c.params.id, c.params.person);
      return itIsDone;
    },
  ),
  endpoint(
    'PATCH',
    '/network/checks/:id/people/:person/knows',
    {
      ...write,
      id: 'sayWhoKnowsWhom',
      summary: 'Say whom of the others somebody knows, and whom not',
      params: onePerson,
      body: knows,
      answer: done,
    },
    async (c) => {
      const { met, not_met: notMet } = c.body;
      await keepWhoKnowsWhom(c.db, c.me, c.params.id, c.params.person, { met, notMet });
      return itIsDone;
    },
  ),
  endpoint(
    'POST',
    '/network/checks/:id/finish',
    { ...write, id: 'finishNetworkCheck', summary: 'Finish a check', params: oneCheck, answer: done },
    async (c) => {
      await finishCheck(c.db, c.me, c.params.id);
      return itIsDone;
    },
  ),
];
