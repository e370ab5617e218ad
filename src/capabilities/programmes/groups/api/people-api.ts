import { z } from 'zod';
import { id } from '#platform/http/fields.ts';
import { act, endpoint } from '#platform/http/route.ts';
import { answerInvitation } from '../answer-invitation.ts';
import { findGroup } from '../find-group.ts';
import { findInvitation, inviteWaiting } from '../invitations.ts';
import { leaveGroup, passFacilitation } from '../leave-group.ts';
import { answerLines } from '../../views/answer-lines.ts';
import { saidInGroup } from '../said-in-group.ts';

const group = z.object({ id });
const inGroup = { params: group };
const person = z.object({ person_id: id });
const named = z.object({ id: z.number(), name: z.string() });

export const peopleApi = [
  endpoint(
    'GET',
    '/groups/:id/people',
    {
      who: 'person',
      scope: 'read',
      params: group,
      id: 'listGroupPeople',
      summary: 'Who is in my group, what they told it when they applied, and the hours in which all can meet',
      answer: z.object({
        items: z.array(
          named.extend({
            role: z.string().nullable(),
            gives: z.boolean(),
            facilitates: z.boolean(),
            said: z.array(z.object({ question: z.string(), answer: z.string() })),
          }),
        ),
        hours: z.array(z.string()),
      }),
    },
    async (c) => {
      const found = await findGroup(c.db, c.me, c.params.id);
      const { hours, answers } = await saidInGroup(c.db, found);
      const saidBy = (id: number) =>
        answerLines(c, found.declared, { answers: answers.get(id) ?? {} }, 'group');
      return {
        items: found.people.map((one) => ({
          id: one.id,
          name: one.name,
          role: one.role,
          gives: one.gives,
          facilitates: one.facilitates,
          said: saidBy(one.id).map(({ label, value }) => ({ question: label, answer: value })),
        })),
        hours,
      };
    },
  ),
  act(
    'DELETE',
    '/groups/:id/membership',
    { ...inGroup, id: 'leaveGroup', summary: 'Leave a group; I stay in its programme' },
    (c) => leaveGroup(c.db, c.me, c.params.id),
  ),
  act(
    'PUT',
    '/groups/:id/facilitator',
    { ...inGroup, id: 'passFacilitation', summary: 'Pass the leading of a group on', body: person },
    (c) => passFacilitation(c.db, c.me, c.params.id, c.body.person_id),
  ),
  act(
    'POST',
    '/groups/:id/invitations',
    { ...inGroup, id: 'inviteWaiting', summary: 'Ask somebody who waits into my group', body: person },
    (c) => inviteWaiting(c.db, c.me, c.params.id, c.body.person_id),
  ),
  endpoint(
    'GET',
    '/groups/:id/invitation',
    {
      who: 'person',
      scope: 'read',
      params: group,
      id: 'getGroupInvitation',
      summary: 'The group that I am asked into',
      answer: z.object({
        id: z.number(),
        name: z.string(),
        programme: z.string(),
        question_id: z.number().nullable(),
        people: z.array(named),
      }),
    },
    async (c) => {
      const found = await findInvitation(c.db, c.me, c.params.id);
      return {
        id: found.id,
        name: found.name,
        programme: found.programme,
        question_id: found.question?.id ?? null,
        people: found.people.map((one) => ({ id: one.id, name: one.name })),
      };
    },
  ),
  act(
    'PUT',
    '/groups/:id/invitation',
    {
      ...inGroup,
      id: 'answerGroupInvitation',
      summary: 'Say yes or no to coming into a group',
      body: z.object({ answer: z.enum(['yes', 'no']) }),
    },
    (c) => answerInvitation(c.db, c.me, c.params.id, c.body.answer === 'yes'),
  ),
];
