import { z } from 'zod';
import { day, id, optionalText, text } from '#platform/http/fields.ts';
import { act, endpoint } from '#platform/http/route.ts';
import { Forbidden } from '#platform/errors.ts';
import { findProgramme } from '../../find-programme.ts';
import { listTeams } from '../teams/list-teams.ts';
import {
  joinTeam,
  leaveTeam,
  openTeam,
  putInTeam,
  startTeam,
  startTeams,
  teamSizes,
} from '../teams/open-team.ts';

const slug = z.object({ slug: z.string().max(80) });
const team = slug.extend({ team: id });
const onProgramme = { who: 'person', scope: 'write', params: slug } as const;
const onTeam = { params: team };
const person = z.object({ person_id: id });
const named = z.object({ id: z.number(), name: z.string() });

export const teamApi = [
  endpoint(
    'GET',
    '/programmes/:slug/teams',
    {
      who: 'person',
      scope: 'read',
      params: slug,
      id: 'listTeams',
      summary: 'Teams that find themselves, and whom each looks for',
      query: z.object({ after: z.string().max(60).default('') }),
      answer: z.object({
        items: z.array(
          z.object({
            id: z.number(),
            name: z.string(),
            wanted: z.string(),
            state: z.enum(['gathering', 'running']),
            mine: z.boolean(),
            people: z.array(named),
          }),
        ),
        next: z.string().nullable(),
      }),
    },
    async (c) => {
      const programme = await findProgramme(c.db, c.me, c.params.slug);
      teamSizes(programme);
      if (!programme.organises && programme.mine?.state !== 'in') throw new Forbidden();
      const { items, next } = await listTeams(c.db, c.me, programme.id, c.query.after);
      return {
        items: items.map(({ id: teamId, name, wanted, state, mine, people }) => ({
          id: teamId,
          name,
          wanted,
          state,
          mine,
          people: people.map((one) => ({ id: one.id, name: one.name })),
        })),
        next,
      };
    },
  ),
  endpoint(
    'POST',
    '/programmes/:slug/teams',
    {
      ...onProgramme,
      id: 'openTeam',
      summary: 'Open a team',
      body: z.object({ name: text(120), wanted: optionalText(500) }),
      answer: z.object({ id: z.number() }),
      status: 201,
    },
    async (c) => ({
      id: await openTeam(c.db, c.me, c.params.slug, c.body),
    }),
  ),
  act(
    'PUT',
    '/programmes/:slug/teams/:team/membership',
    { ...onTeam, id: 'joinTeam', summary: 'Join a team that gathers' },
    (c) => joinTeam(c.db, c.me, c.params.slug, c.params.team),
  ),
  act(
    'DELETE',
    '/programmes/:slug/teams/:team/membership',
    { ...onTeam, id: 'leaveTeam', summary: 'Leave a team that gathers' },
    (c) => leaveTeam(c.db, c.me, c.params.slug, c.params.team),
  ),
  act(
    'POST',
    '/programmes/:slug/teams/:team/members',
    { ...onTeam, id: 'putInTeam', summary: 'Help somebody into a team', body: person },
    (c) => putInTeam(c.db, c.me, c.params.slug, c.params.team, c.body.person_id),
  ),
  act(
    'POST',
    '/programmes/:slug/teams/:team/start',
    { ...onTeam, id: 'startTeam', summary: 'Begin with my team, where teams begin one by one' },
    (c) => startTeam(c.db, c.me, c.params.slug, c.params.team),
  ),
  endpoint(
    'POST',
    '/programmes/:slug/team-start',
    {
      ...onProgramme,
      id: 'startTeams',
      summary: 'Let all teams begin together',
      body: z.object({ starts_on: day }),
      answer: z.object({ teams: z.number() }),
    },
    async (c) => ({
      teams: await startTeams(c.db, c.me, c.params.slug, c.body.starts_on),
    }),
  ),
];
