import { NotFound } from '#platform/errors.ts';
import { emptyForm, type Context, type Form } from '#platform/http/context.ts';
import type { Html } from '#platform/html/html.ts';
import type { Me } from '#platform/http/me.ts';
import { redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { findReadableTeam } from '../find-team.ts';
import { teamParams } from '../founding/team-fields.ts';
import { addItem, moveItemUp, removeItem, tickItem } from '../meetings/change-agenda.ts';
import { heldMeetings, localTime, nextMeeting } from '../meetings/find-meeting.ts';
import { itemFields, itemParams, meetingFields, tickFields } from '../meetings/meeting.ts';
import { holdMeeting, planMeeting } from '../meetings/plan-meeting.ts';
import { agendaPart, meetingPage } from '../views/meeting.ts';
import { t } from '../words.ts';
import { goalsAsked } from './goal-pages.ts';

type Here = Context<Me, { slug: string }, unknown, unknown>;

async function draw(c: Here, form: Form, after?: number): Promise<Html> {
  const team = await findReadableTeam(c.db, c.me, c.params.slug);
  const [meeting, held] = await Promise.all([nextMeeting(c.db, team.id), heldMeetings(c.db, team.id, after)]);
  const starts = meeting === null ? '' : localTime(meeting.starts_at, c.timeZone);
  return meetingPage(c, team, { meeting, starts, held }, form);
}

const again = (c: Here, form: Form): Promise<Html> => draw(c, form);
const here = ({ slug }: { slug: string }): string => `/teams/${slug}/meeting`;

export const meetingPages = [
  get('/teams/:slug/meeting', { who: 'person', params: teamParams, query: goalsAsked }, (c) =>
    draw(c, emptyForm, c.query.after),
  ),
  get('/teams/:slug/meeting/part', { who: 'person', params: teamParams }, async (c) => {
    const team = await findReadableTeam(c.db, c.me, c.params.slug);
    const meeting = await nextMeeting(c.db, team.id);
    if (meeting === null) throw new NotFound();
    return agendaPart(c, team, meeting);
  }),
  post(
    '/teams/:slug/meeting',
    { who: 'person', params: teamParams, body: meetingFields, again },
    async (c) => {
      await planMeeting(c.db, c.me, c.params.slug, c.body);
      return redirect(here(c.params), { flash: t(c, 'meeting.planned') });
    },
  ),
  post('/teams/:slug/meeting/held', { who: 'person', params: teamParams, again }, async (c) => {
    await holdMeeting(c.db, c.me, c.params.slug);
    return redirect(here(c.params), { flash: t(c, 'meeting.was_held') });
  }),
  post(
    '/teams/:slug/meeting/items',
    { who: 'person', params: teamParams, body: itemFields, again },
    async (c) => {
      await addItem(c.db, c.me, c.params.slug, c.body);
      return redirect(here(c.params));
    },
  ),
  post(
    '/teams/:slug/meeting/items/ticks',
    { who: 'person', params: teamParams, body: tickFields, again },
    async (c) => {
      await tickItem(c.db, c.me, c.params.slug, c.body.item, c.body.wanted);
      return redirect(here(c.params));
    },
  ),
  post('/teams/:slug/meeting/items/:id/up', { who: 'person', params: itemParams }, async (c) => {
    await moveItemUp(c.db, c.me, c.params.slug, c.params.id);
    return redirect(here(c.params));
  }),
  post('/teams/:slug/meeting/items/:id/removal', { who: 'person', params: itemParams }, async (c) => {
    await removeItem(c.db, c.me, c.params.slug, c.params.id);
    return redirect(here(c.params));
  }),
];
