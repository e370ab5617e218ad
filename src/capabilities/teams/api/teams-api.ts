import { z } from 'zod';
import { endpoint } from '#platform/http/route.ts';
import { version } from '#shared/versions/version.ts';
import { findTeam } from '../find-team.ts';
import { addPeople } from '../founding/add-people.ts';
import { changeTeam } from '../founding/change-team.ts';
import { foundTeam } from '../founding/found-team.ts';
import { teamFields, teamParams } from '../founding/team-fields.ts';
import { listTeams } from '../list-teams.ts';
import { askedOfTeams } from '../pages/team-pages.ts';
import { asListed, asTeam, listedShape, listOf, teamShape } from './shapes.ts';

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
];
