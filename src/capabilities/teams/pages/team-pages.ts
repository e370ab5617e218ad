import { z } from 'zod';
import { startCard } from '#capabilities/reflection/index.ts';
import { emptyForm, type Context, type Form } from '#platform/http/context.ts';
import { id, optionalText } from '#platform/http/fields.ts';
import type { Html } from '#platform/html/html.ts';
import type { Me } from '#platform/http/me.ts';
import { redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { idsOf } from '#shared/colleagues/colleagues.ts';
import { version } from '#shared/versions/version.ts';
import { contactsOf } from '../contacts/list-contacts.ts';
import { settleContact, suggestContact } from '../contacts/suggest-contact.ts';
import { findTeam, findTeamToLead } from '../find-team.ts';
import { addPeople } from '../founding/add-people.ts';
import { changeTeam, closeTeam, reopenTeam, takeLead } from '../founding/change-team.ts';
import { foundTeam } from '../founding/found-team.ts';
import { reportsOf } from '../founding/reports.ts';
import { teamFields, teamParams } from '../founding/team-fields.ts';
import { listGoals } from '../goals/list-goals.ts';
import { leadsNoTeam, listTeams } from '../list-teams.ts';
import { nextMeeting } from '../meetings/find-meeting.ts';
import { openLessons } from '../open-lessons.ts';
import { resultsOf } from '../results/list-results.ts';
import { settingsPage } from '../views/settings-page.ts';
import { newTeamPage } from '../views/team-form.ts';
import { teamPage } from '../views/team-page.ts';
import { teamsPage } from '../views/teams-page.ts';
import { t } from '../words.ts';

type Here = Context<Me, { slug: string }, unknown, unknown>;
export const askedOfTeams = z.object({
  q: optionalText(100),
  topic: optionalText(40),
  after: z.string().max(400).optional(),
});
/** As many as a lead has; each is told. */
const mostPeople = 100;
const people = z.object({ people: optionalText(10_000) });
const contactParams = teamParams.extend({ id });

async function drawTeam(c: Here, { errors }: Form): Promise<Html> {
  const team = await findTeam(c.db, c.me, c.params.slug);
  const [goals, meeting, results, contacts] = await Promise.all([
    team.readable ? listGoals(c.db, team.id) : [],
    team.readable ? nextMeeting(c.db, team.id) : null,
    resultsOf(c.db, c.me, team),
    team.may_own ? contactsOf(c.db, team.id) : [],
  ]);
  return teamPage(c, team, { goals, meeting, results: results.items, contacts, errors });
}

const drawSettings = async (c: Here, form: Form): Promise<Html> =>
  settingsPage(c, await findTeamToLead(c.db, c.me, c.params.slug), form);

const act = { who: 'person', params: teamParams, again: drawTeam } as const;
const to = ({ slug }: { slug: string }): string => `/teams/${slug}`;

export const teamPages = [
  get('/teams', { who: 'person', query: askedOfTeams }, async (c) => {
    const [teams, leads] = await Promise.all([listTeams(c.db, c.me, c.query), leadsNoTeam(c.db, c.me)]);
    return teamsPage(c, teams, c.query, leads);
  }),
  get('/teams/new', { who: 'person' }, async (c) => newTeamPage(c, await reportsOf(c.db, c.me), emptyForm)),
  post(
    '/teams',
    {
      who: 'person',
      body: teamFields.extend(people.shape),
      again: async (c, form) => newTeamPage(c, await reportsOf(c.db, c.me), form),
    },
    async (c) => {
      const slug = await foundTeam(
        c.db,
        c.me,
        c.body,
        await idsOf(c.db, 'people', c.body.people, mostPeople),
      );
      return redirect(to({ slug }), { flash: t(c, 'new.done') });
    },
  ),
  get('/teams/:slug', { who: 'person', params: teamParams }, (c) => drawTeam(c, emptyForm)),
  get('/teams/:slug/settings', { who: 'person', params: teamParams }, (c) => drawSettings(c, emptyForm)),
  post(
    '/teams/:slug/settings',
    { who: 'person', params: teamParams, body: teamFields.extend({ version }), again: drawSettings },
    async (c) => {
      await changeTeam(c.db, c.me, c.params.slug, c.body, c.body.version);
      return redirect(to(c.params), { flash: t(c, 'settings.saved') });
    },
  ),
  post(
    '/teams/:slug/people',
    { who: 'person', params: teamParams, body: people, again: drawSettings },
    async (c) => {
      const ids = await idsOf(c.db, 'people', c.body.people, mostPeople);
      const count = await addPeople(c.db, c.me, c.params.slug, ids);
      return redirect(to(c.params), { flash: t(c, 'settings.added', { count }) });
    },
  ),
  post('/teams/:slug/end', act, async (c) => {
    await closeTeam(c.db, c.me, c.params.slug);
    return redirect(to(c.params), { flash: t(c, 'settings.was_closed') });
  }),
  post('/teams/:slug/reopening', act, async (c) => {
    await reopenTeam(c.db, c.me, c.params.slug);
    return redirect(to(c.params), { flash: t(c, 'settings.saved') });
  }),
  post('/teams/:slug/lead', act, async (c) => {
    await takeLead(c.db, c.me, c.params.slug);
    return redirect(to(c.params), { flash: t(c, 'lead.taken') });
  }),
  post('/teams/:slug/reflections', act, async (c) => {
    const team = await findTeam(c.db, c.me, c.params.slug);
    const card = await startCard(c.db, c.me, { team: team.slug, together: true });
    return redirect(`/reflections/${card}`);
  }),
  post('/teams/:slug/lessons', act, async (c) => {
    await openLessons(c.db, c.me, c.params.slug);
    return redirect(to(c.params), { flash: t(c, 'lessons.opened') });
  }),
  post('/teams/:slug/contacts', act, async (c) => {
    await suggestContact(c.db, c.me, c.params.slug);
    return redirect(to(c.params), { flash: t(c, 'contacts.suggested') });
  }),
  post('/teams/:slug/contacts/:id/talked', { ...act, params: contactParams }, async (c) => {
    await settleContact(c.db, c.me, c.params.slug, c.params.id, 'talked');
    return redirect(to(c.params), { flash: t(c, 'contacts.noted') });
  }),
  post('/teams/:slug/contacts/:id/not-now', { ...act, params: contactParams }, async (c) => {
    await settleContact(c.db, c.me, c.params.slug, c.params.id, 'not now');
    return redirect(to(c.params), { flash: t(c, 'contacts.noted') });
  }),
];
