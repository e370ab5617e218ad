import { z } from 'zod';
import { id } from '#platform/http/fields.ts';
import { act, endpoint } from '#platform/http/route.ts';
import { findProgramme, findProgrammeToOrganise } from '../find-programme.ts';
import { peopleAsked } from '../pages/people.ts';
import { personParams, programmeParams } from '../pages/params.ts';
import { admitPerson, removePerson } from '../people/admit.ts';
import { invitePeople, withdrawInvitation } from '../people/invite-people.ts';
import { listInvited, listParticipants } from '../people/list-participants.ts';
import { addOrganiser, listOrganisers, removeOrganiser } from '../people/organisers.ts';
import { isPrivate } from '../views/answer-lines.ts';
import { pageOf, participantAnswer, toParticipant } from './shapes.ts';

const params = programmeParams;
const person = personParams;
const organiser = z.object({ id: z.number(), name: z.string() });

export const peopleApi = [
  endpoint(
    'GET',
    '/programmes/:slug/people',
    {
      who: 'person',
      id: 'listParticipants',
      summary: 'For organisers: who is in, waits or has left, with what the intake told people they see',
      scope: 'read',
      params,
      query: peopleAsked,
      answer: pageOf(participantAnswer),
    },
    async (c) => {
      const programme = await findProgrammeToOrganise(c.db, c.me, c.params.slug);
      const { items, next } = await listParticipants(c.db, programme, c.query);
      const hidden = new Set(programme.declared.intake.questions.filter(isPrivate).map(({ key }) => key));
      return {
        items: items.map((one) => toParticipant(one, hidden)),
        next: next === null ? null : String(next),
      };
    },
  ),
  act(
    'POST',
    '/programmes/:slug/people/:person/admission',
    {
      id: 'admitParticipant',
      summary: 'Let somebody in who waits',
      params: person,
    },
    (c) => admitPerson(c.db, c.me, c.params.slug, c.params.person),
  ),
  act(
    'DELETE',
    '/programmes/:slug/people/:person',
    {
      id: 'removeParticipant',
      summary: 'Take somebody out of a programme and its groups',
      params: person,
    },
    (c) => removePerson(c.db, c.me, c.params.slug, c.params.person),
  ),
  endpoint(
    'GET',
    '/programmes/:slug/invitations',
    {
      who: 'person',
      id: 'listProgrammeInvitations',
      summary: 'For organisers: who was asked to take part and has not answered',
      scope: 'read',
      params,
      answer: pageOf(
        z.object({
          id: z.number(),
          name: z.string(),
          role: z.string().nullable(),
          invited_at: z.iso.datetime(),
        }),
      ),
    },
    async (c) => {
      const programme = await findProgrammeToOrganise(c.db, c.me, c.params.slug);
      const items = (await listInvited(c.db, programme)).map((one) => ({
        id: one.id,
        name: one.name,
        role: one.role,
        invited_at: one.invited_at.toISOString(),
      }));
      return { items, next: null };
    },
  ),
  endpoint(
    'POST',
    '/programmes/:slug/invitations',
    {
      who: 'person',
      id: 'inviteParticipants',
      summary: 'Ask people to take part, or add at once who said yes elsewhere and has nothing to consent to',
      scope: 'write',
      params,
      body: z.object({
        people: z.array(id).min(1).max(500),
        role: z.string().max(60).nullable().default(null),
        at_once: z.boolean().default(false),
      }),
      answer: z.object({ count: z.number() }),
      status: 201,
    },
    async (c) => ({ count: await invitePeople(c.db, c.me, c.params.slug, c.body) }),
  ),
  act(
    'DELETE',
    '/programmes/:slug/invitations/:person',
    {
      id: 'withdrawProgrammeInvitation',
      summary: 'Take back an invitation that was not answered',
      params: person,
    },
    (c) => withdrawInvitation(c.db, c.me, c.params.slug, c.params.person),
  ),
  endpoint(
    'GET',
    '/programmes/:slug/organisers',
    {
      who: 'person',
      id: 'listOrganisers',
      summary: 'Who organises a programme',
      scope: 'read',
      params,
      answer: pageOf(organiser),
    },
    async (c) => {
      const programme = await findProgramme(c.db, c.me, c.params.slug);
      const all = await listOrganisers(c.db, programme.id);
      return { items: all.map((one) => ({ id: one.id, name: one.name })), next: null };
    },
  ),
  act(
    'PUT',
    '/programmes/:slug/organisers/:person',
    {
      id: 'addOrganiser',
      summary: 'Have somebody organise it too',
      params: person,
    },
    (c) => addOrganiser(c.db, c.me, c.params.slug, c.params.person),
  ),
  act(
    'DELETE',
    '/programmes/:slug/organisers/:person',
    {
      id: 'removeOrganiser',
      summary: 'Have somebody not organise it any more; the last one stays',
      params: person,
    },
    (c) => removeOrganiser(c.db, c.me, c.params.slug, c.params.person),
  ),
];
