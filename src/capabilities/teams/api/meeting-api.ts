import { z } from 'zod';
import { checkbox } from '#platform/http/fields.ts';
import { endpoint } from '#platform/http/route.ts';
import { findReadableTeam } from '../find-team.ts';
import { teamParams } from '../founding/team-fields.ts';
import { addItem, moveItemUp, removeItem, tickItem } from '../meetings/change-agenda.ts';
import { heldMeetings, nextMeeting } from '../meetings/find-meeting.ts';
import { itemFields, itemParams, meetingFields } from '../meetings/meeting.ts';
import { holdMeeting, planMeeting } from '../meetings/plan-meeting.ts';
import { goalsAsked } from '../pages/goal-pages.ts';
import { asMeeting, done, itIsDone, listOf, made, meetingShape } from './shapes.ts';

const read = { who: 'person', scope: 'read', params: teamParams } as const;
const write = { who: 'person', scope: 'write', params: teamParams } as const;
const item = { who: 'person', scope: 'write', params: itemParams, answer: done } as const;

export const meetingApi = [
  endpoint(
    'GET',
    '/teams/:slug/meeting',
    {
      ...read,
      id: 'getTeamMeeting',
      summary: 'The next meeting of a team and its agenda',
      answer: z.object({ meeting: meetingShape.nullable() }),
    },
    async (c) => {
      const { id } = await findReadableTeam(c.db, c.me, c.params.slug);
      const meeting = await nextMeeting(c.db, id);
      return { meeting: meeting && asMeeting(meeting) };
    },
  ),
  endpoint(
    'GET',
    '/teams/:slug/meetings',
    {
      ...read,
      id: 'listTeamMeetings',
      summary: 'Meetings of a team that were held',
      query: goalsAsked,
      answer: listOf(meetingShape),
    },
    async (c) => {
      const { id } = await findReadableTeam(c.db, c.me, c.params.slug);
      const { items, next } = await heldMeetings(c.db, id, c.query.after);
      return { items: items.map(asMeeting), next };
    },
  ),
  endpoint(
    'PUT',
    '/teams/:slug/meeting',
    {
      ...write,
      id: 'planTeamMeeting',
      summary: 'Say when my team meets next, on my clock',
      body: meetingFields,
      answer: made,
    },
    async (c) => ({ id: await planMeeting(c.db, c.me, c.params.slug, c.body) }),
  ),
  endpoint(
    'POST',
    '/teams/:slug/meeting/held',
    {
      ...write,
      id: 'holdTeamMeeting',
      summary: 'The meeting took place; what was not ticked comes on the next one',
      answer: done,
    },
    async (c) => {
      await holdMeeting(c.db, c.me, c.params.slug);
      return itIsDone;
    },
  ),
  endpoint(
    'POST',
    '/teams/:slug/meeting/items',
    {
      ...write,
      id: 'addAgendaItem',
      summary: 'Put something on the agenda',
      body: itemFields,
      answer: made,
      status: 201,
    },
    async (c) => ({ id: await addItem(c.db, c.me, c.params.slug, c.body) }),
  ),
  endpoint(
    'PUT',
    '/teams/:slug/meeting/items/:id/done',
    {
      ...item,
      id: 'tickAgendaItem',
      summary: 'Tick what was talked about, or take the tick back',
      body: z.object({ wanted: checkbox }),
    },
    async (c) => {
      await tickItem(c.db, c.me, c.params.slug, c.params.id, c.body.wanted);
      return itIsDone;
    },
  ),
  endpoint(
    'POST',
    '/teams/:slug/meeting/items/:id/up',
    { ...item, id: 'moveAgendaItemUp', summary: 'Talk about it before the one above it' },
    async (c) => {
      await moveItemUp(c.db, c.me, c.params.slug, c.params.id);
      return itIsDone;
    },
  ),
  endpoint(
    'DELETE',
    '/teams/:slug/meeting/items/:id',
    { ...item, id: 'removeAgendaItem', summary: 'Take something off the agenda' },
    async (c) => {
      await removeItem(c.db, c.me, c.params.slug, c.params.id);
      return itIsDone;
    },
  ),
];
