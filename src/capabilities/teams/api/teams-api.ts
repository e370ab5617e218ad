import { z } from 'zod';
import { startCard } from '#capabilities/reflection/index.ts';
import { id } from '#platform/http/fields.ts';
import { endpoint } from '#platform/http/route.ts';
import { version } from '#shared/versions/version.ts';
import { contactsOf } from '../contacts/list-contacts.ts';
import { settleContact, suggestContact } from '../contacts/suggest-contact.ts';
import { findTeam, findTeamToLead } from '../find-team.ts';
import { addPeople } from '../founding/add-people.ts';
import { changeTeam, closeTeam, reopenTeam, takeLead } from '../founding/change-team.ts';
import { foundTeam } from '../founding/found-team.ts';
import { teamFields, teamParams } from '../founding/team-fields.ts';
import { listTeams } from '../list-teams.ts';
import { openLessons } from '../open-lessons.ts';
import { askedOfTeams } from '../pages/team-pages.ts';
import {
  asContact,
  asListed,
  asTeam,
  contactShape,
  done,
  itIsDone,
  listedShape,
  listOf,
  made,
  teamShape,
} from './shapes.ts';

const read = { who: 'person', scope: 'read' } as const;
const write = { who: 'person', scope: 'write' } as const;
const topics = z.array(z.string().trim().min(1).max(40)).max(8).default([]);
const personIds = z.array(z.number().int().positive()).max(200).default([]);

export const teamsApi = [
  endpoint(
    'GET',
    '/teams',
    {
      ...read,
      id: 'listTeams',
      summary: 'Teams that have a page, my own first',
      query: askedOfTeams,
      answer: listOf(listedShape),
    },
    async (c) => {
      const { items, next } = await listTeams(c.db, c.me, c.query);
      return { items: items.map(asListed), next };
    },
  ),
  endpoint(
    'POST',
    '/teams',
    {
      ...write,
      id: 'foundTeam',
      summary: 'Start the page of a team that I lead; the people put in are told and may leave',
      body: teamFields.extend({ topics, person_ids: personIds }),
      answer: z.object({ slug: z.string() }),
      status: 201,
    },
    async (c) => ({ slug: await foundTeam(c.db, c.me, c.body, c.body.person_ids) }),
  ),
  endpoint(
    'GET',
    '/teams/:slug',
    { ...read, id: 'getTeam', summary: 'A team', params: teamParams, answer: teamShape },
    async (c) => asTeam(await findTeam(c.db, c.me, c.params.slug)),
  ),
  endpoint(
    'PUT',
    '/teams/:slug',
    {
      ...write,
      id: 'changeTeam',
      summary: 'Say anew what a team that I lead is called, what it is for, and who may read it',
      params: teamParams,
      body: teamFields.extend({ topics, version }),
      answer: teamShape,
    },
    async (c) => {
      await changeTeam(c.db, c.me, c.params.slug, c.body, c.body.version);
      return asTeam(await findTeam(c.db, c.me, c.params.slug));
    },
  ),
  endpoint(
    'POST',
    '/teams/:slug/people',
    {
      ...write,
      id: 'addPeopleToTeam',
      summary: 'Put people into a team that I lead; answers how many are new in it',
      params: teamParams,
      body: z.object({ person_ids: personIds }),
      answer: z.object({ added: z.number() }),
    },
    async (c) => ({ added: await addPeople(c.db, c.me, c.params.slug, c.body.person_ids) }),
  ),
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
