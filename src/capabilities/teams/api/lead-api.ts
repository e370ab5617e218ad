import { z } from 'zod';
import { startCard } from '#capabilities/reflection/index.ts';
import { id } from '#platform/http/fields.ts';
import { endpoint } from '#platform/http/route.ts';
import { contactsOf } from '../contacts/list-contacts.ts';
import { settleContact, suggestContact } from '../contacts/suggest-contact.ts';
import { findTeam, findTeamToLead } from '../find-team.ts';
import { closeTeam, reopenTeam, takeLead } from '../founding/change-team.ts';
import { teamParams } from '../founding/team-fields.ts';
import { openLessons } from '../open-lessons.ts';
import { asContact, contactShape, done, itIsDone, listOf, made } from './shapes.ts';

const read = { who: 'person', scope: 'read' } as const;
const write = { who: 'person', scope: 'write' } as const;

/** What a lead begins, and what becomes of the page of a team. */
export const leadApi = [
  endpoint(
    'POST',
    '/teams/:slug/end',
    {
      ...write,
      id: 'closeTeam',
      summary: 'Close the page of a team that I lead',
      params: teamParams,
      answer: done,
    },
    async (c) => {
      await closeTeam(c.db, c.me, c.params.slug);
      return itIsDone;
    },
  ),
  endpoint(
    'POST',
    '/teams/:slug/reopening',
    {
      ...write,
      id: 'reopenTeam',
      summary: 'Open the page of a team again',
      params: teamParams,
      answer: done,
    },
    async (c) => {
      await reopenTeam(c.db, c.me, c.params.slug);
      return itIsDone;
    },
  ),
  endpoint(
    'POST',
    '/teams/:slug/lead',
    {
      ...write,
      id: 'takeLeadOfTeam',
      summary: 'Lead a team of mine that nobody leads any more',
      params: teamParams,
      answer: done,
    },
    async (c) => {
      await takeLead(c.db, c.me, c.params.slug);
      return itIsDone;
    },
  ),
  endpoint(
    'POST',
    '/teams/:slug/reflections',
    {
      ...write,
      id: 'startReflectionOfTeam',
      summary: 'Start a reflection together; answers the card',
      params: teamParams,
      answer: made,
      status: 201,
    },
    async (c) => {
      const { slug } = await findTeam(c.db, c.me, c.params.slug);
      return { id: await startCard(c.db, c.me, { team: slug, together: true }) };
    },
  ),
  endpoint(
    'POST',
    '/teams/:slug/lessons',
    {
      ...write,
      id: 'openLessonsOfTeam',
      summary: 'Give the lessons of a team that I lead a place on its page',
      params: teamParams,
      answer: done,
    },
    async (c) => {
      await openLessons(c.db, c.me, c.params.slug);
      return itIsDone;
    },
  ),
  endpoint(
    'GET',
    '/teams/:slug/contacts',
    {
      ...read,
      id: 'listContactsOfTeam',
      summary: 'Teams that were suggested to a team that I lead',
      params: teamParams,
      answer: listOf(contactShape),
    },
    async (c) => {
      const team = await findTeamToLead(c.db, c.me, c.params.slug);
      return { items: (await contactsOf(c.db, team.id)).map(asContact), next: null };
    },
  ),
  endpoint(
    'POST',
    '/teams/:slug/contacts',
    {
      ...write,
      id: 'suggestContact',
      summary: 'Suggest a team worth talking to; both leads are told',
      params: teamParams,
      answer: made,
      status: 201,
    },
    async (c) => ({ id: await suggestContact(c.db, c.me, c.params.slug) }),
  ),
  endpoint(
    'PUT',
    '/teams/:slug/contacts/:id',
    {
      ...write,
      id: 'settleContact',
      summary: 'Say that the teams talked, or that it is not the time',
      params: teamParams.extend({ id }),
      body: z.object({ state: z.enum(['talked', 'not now']) }),
      answer: done,
    },
    async (c) => {
      await settleContact(c.db, c.me, c.params.slug, c.params.id, c.body.state);
      return itIsDone;
    },
  ),
];
