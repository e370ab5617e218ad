import { z } from 'zod';
import { id } from '#platform/http/fields.ts';
import { endpoint } from '#platform/http/route.ts';
import { benefits } from '../check.ts';
import { rosterFields } from '../pages/rosters.ts';
import { agree, beginRoster, closeRoster, leaveRoster, sayWhatIGet } from '../rosters/agree.ts';
import { findRosterInside, peopleOf } from '../rosters/find-roster.ts';
import { done, itIsDone, listOf, made } from './shapes.ts';

const one = z.object({ id });
const inOne = one.extend({ person: id });
const write = { who: 'person', scope: 'write' } as const;
const all = z.object({ benefits: z.array(z.enum(benefits)) });
const personShape = all.extend({ id: z.number(), name: z.string() });

export const rostersApi = [
  endpoint(
    'POST',
    '/network/rosters',
    {
      ...write,
      id: 'beginRoster',
      summary: 'Begin a map of who helps whom for a team or community of at most 150',
      body: rosterFields,
      answer: made,
      status: 201,
    },
    async (c) => ({ id: await beginRoster(c.db, c.me, c.body) }),
  ),
  endpoint(
    'GET',
    '/network/rosters/:id/people',
    {
      who: 'person',
      scope: 'read',
      id: 'listRosterPeople',
      summary: 'For those who agreed: who else did, and what I said that I get from them',
      params: one,
      answer: listOf(personShape),
    },
    async (c) => {
      const people = await peopleOf(c.db, c.me, await findRosterInside(c.db, c.me, c.params.id));
      return {
        items: people.map(({ id: person, name, benefits: said }) => ({ id: person, name, benefits: said })),
        next: null,
      };
    },
  ),
  endpoint(
    'PUT',
    '/network/rosters/:id/agreement',
    { ...write, id: 'agreeToRoster', summary: 'Agree to be in it', params: one, answer: done },
    async (c) => {
      await agree(c.db, c.me, c.params.id);
      return itIsDone;
    },
  ),
  endpoint(
    'DELETE',
    '/network/rosters/:id/agreement',
    { ...write, id: 'leaveRoster', summary: 'Leave, with all that was said', params: one, answer: done },
    async (c) => {
      await leaveRoster(c.db, c.me, c.params.id);
      return itIsDone;
    },
  ),
  endpoint(
    'PUT',
    '/network/rosters/:id/people/:person',
    {
      ...write,
      id: 'sayWhatIGet',
      summary: 'Say what I get from somebody who agreed as well; nothing is an answer too',
      params: inOne,
      body: all,
      answer: done,
    },
    async (c) => {
      const { benefits: gained } = c.body;
      const lost = benefits.filter((benefit) => !gained.includes(benefit));
      await sayWhatIGet(c.db, c.me, c.params.id, c.params.person, { gained, lost });
      return itIsDone;
    },
  ),
  endpoint(
    'POST',
    '/network/rosters/:id/closing',
    {
      ...write,
      id: 'closeRoster',
      summary: 'Close it: nothing more is said in it',
      params: one,
      answer: done,
    },
    async (c) => {
      await closeRoster(c.db, c.me, c.params.id);
      return itIsDone;
    },
  ),
];
