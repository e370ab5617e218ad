import { z } from 'zod';
import { Forbidden } from '#platform/errors.ts';
import type { Context, Form } from '#platform/http/context.ts';
import { day, id, optionalText, text } from '#platform/http/fields.ts';
import type { Html } from '#platform/html/html.ts';
import type { Me } from '#platform/http/me.ts';
import { redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { findProgramme } from '../../find-programme.ts';
import { dayToStart } from '../../rounds/start-day.ts';
import { listTeamless, listTeams } from '../teams/list-teams.ts';
import {
  joinTeam,
  leaveTeam,
  openTeam,
  putInTeam,
  startTeam,
  startTeams,
  teamSizes,
} from '../teams/open-team.ts';
import { teamsPage } from '../views/teams-page.ts';
import { t } from '../words.ts';

const slugParams = z.object({ slug: z.string().max(80) });
const teamParams = slugParams.extend({ team: id });
const after = z.object({ after: z.string().max(60).default('') });
type Here = Context<Me, { slug: string }, unknown, unknown>;

async function drawTeams(c: Here, drawn?: Form): Promise<Html> {
  const programme = await findProgramme(c.db, c.me, c.params.slug);
  const sizes = teamSizes(programme);
  if (!programme.organises && programme.mine?.state !== 'in')
    throw new Forbidden((reader) => t(reader, 'teams.take_part_first'));
  const query = (c.query ?? {}) as Partial<z.output<typeof after>>;
  const [teams, teamless, startsOn] = await Promise.all([
    listTeams(c.db, c.me, programme.id, query.after),
    programme.organises ? listTeamless(c.db, programme.id) : [],
    dayToStart(c.db, programme),
  ]);
  return teamsPage(c, programme, { teams, sizes, teamless, startsOn }, drawn);
}

const onTeam = { who: 'person', params: teamParams, again: drawTeams } as const;
const back = (slug: string) => `/programmes/${slug}/teams`;

export const teamPages = [
  get('/programmes/:slug/teams', { who: 'person', params: slugParams, query: after }, (c) => drawTeams(c)),
  post(
    '/programmes/:slug/teams',
    {
      who: 'person',
      params: slugParams,
      body: z.object({ name: text(120), wanted: optionalText(500) }),
      again: drawTeams,
    },
    async (c) => {
      await openTeam(c.db, c.me, c.params.slug, c.body);
      return redirect(back(c.params.slug), { flash: t(c, 'teams.opened') });
    },
  ),
  post('/programmes/:slug/teams/:team/members', onTeam, async (c) => {
    await joinTeam(c.db, c.me, c.params.slug, c.params.team);
    return redirect(back(c.params.slug), { flash: t(c, 'teams.joined') });
  }),
  post('/programmes/:slug/teams/:team/departure', onTeam, async (c) => {
    await leaveTeam(c.db, c.me, c.params.slug, c.params.team);
    return redirect(back(c.params.slug), { flash: t(c, 'teams.left') });
  }),
  post(
    '/programmes/:slug/teams/:team/placements',
    { ...onTeam, body: z.object({ person: id }) },
    async (c) => {
      await putInTeam(c.db, c.me, c.params.slug, c.params.team, c.body.person);
      return redirect(back(c.params.slug), { flash: t(c, 'teams.placed') });
    },
  ),
  post('/programmes/:slug/teams/:team/start', onTeam, async (c) => {
    await startTeam(c.db, c.me, c.params.slug, c.params.team);
    return redirect(`/groups/${c.params.team}`);
  }),
  post(
    '/programmes/:slug/teams/start',
    { who: 'person', params: slugParams, body: z.object({ starts_on: day }), again: drawTeams },
    async (c) => {
      const count = await startTeams(c.db, c.me, c.params.slug, c.body.starts_on);
      return redirect(back(c.params.slug), { flash: t(c, 'teams.started', { count }) });
    },
  ),
];
