import { z } from 'zod';
import { findGroup } from '#capabilities/programmes/index.ts';
import { id } from '#platform/http/fields.ts';
import { endpoint } from '#platform/http/route.ts';
import { closeFeed, makeFeed } from '../calendar/feed.ts';
import { comingFor } from '../calendar/list-dates.ts';
import { listMeetings } from '../list-meetings.ts';
import { cancelSession } from '../planning/cancel-session.ts';
import { reply } from '../planning/reply.ts';
import { setTime } from '../planning/set-time.ts';
import { giveSlotBack, takeSlot } from '../planning/take-slot.ts';
import { cancelFields, ofSession, replyFields, slotFields, where } from '../schemas.ts';
import { showSession } from '../show-session.ts';
import { named } from '../views/session-words.ts';
import { asListed, asSession, listedSession, session } from './shapes.ts';

const who = 'person';
const params = ofSession;
const none = { answer: z.null(), status: 204 } as const;

export const planApi = [
  endpoint(
    'GET',
    '/groups/:id/sessions',
    {
      who,
      id: 'listSessions',
      summary: 'The sessions of a group I am in, in the order of its journey',
      scope: 'read',
      params,
      query: z.object({ after: z.coerce.number().int().min(0).optional() }),
      answer: z.object({ items: z.array(listedSession), next: z.string().nullable() }),
    },
    async (c) => {
      const group = await findGroup(c.db, c.me, c.params.id);
      const { meetings, more } = await listMeetings(c.db, c.me, group, c.query.after);
      return {
        items: meetings.map((one) => asListed(c, one)),
        next: more ? String(meetings.at(-1)?.position) : null,
      };
    },
  ),
  endpoint(
    'GET',
    '/sessions',
    {
      who,
      id: 'listMySessions',
      summary: 'My next sessions in all groups, soonest first',
      scope: 'read',
      answer: z.object({
        items: z.array(
          z.object({ id: z.number(), group_id: z.number(), title: z.string(), starts_at: z.iso.datetime() }),
        ),
        next: z.null(),
      }),
    },
    async (c) => {
      const dates = await comingFor(c.db, c.me);
      const items = dates.map((one) => ({
        id: one.id,
        group_id: one.group_id,
        title: named(c, one),
        starts_at: one.starts_at.toISOString(),
      }));
      return { items, next: null };
    },
  ),
  endpoint(
    'GET',
    '/sessions/:id',
    {
      who,
      id: 'getSession',
      summary: 'A session as I see it: people, agenda, clock, polls, notes',
      scope: 'read',
      params,
      answer: session,
    },
    async (c) => asSession(c, await showSession(c.db, c.me, c.params.id)),
  ),
  endpoint(
    'PUT',
    '/sessions/:id/time',
    {
      who,
      id: 'putSessionTime',
      summary: 'Say when and where a session is, or move it',
      scope: 'write',
      params,
      body: z.object({
        starts_at: z.iso.datetime({ offset: true }),
        minutes: z.number().int().min(5).max(1440).optional(),
        ...where,
        following: z.boolean().default(false),
      }),
      ...none,
    },
    async (c) => {
      const { starts_at, ...rest } = c.body;
      await setTime(c.db, c.me, c.params.id, { ...rest, startsAt: new Date(starts_at) });
      return null;
    },
  ),
  endpoint(
    'POST',
    '/sessions/:id/cancellation',
    {
      who,
      id: 'cancelSession',
      summary: 'Cancel a session',
      scope: 'write',
      params,
      body: cancelFields,
      ...none,
    },
    async (c) => {
      await cancelSession(c.db, c.me, c.params.id, c.body.why);
      return null;
    },
  ),
  endpoint(
    'PUT',
    '/sessions/:id/reply',
    {
      who,
      id: 'putSessionReply',
      summary: 'Say whether I come',
      scope: 'write',
      params,
      body: replyFields,
      ...none,
    },
    async (c) => {
      await reply(c.db, c.me, c.params.id, c.body.reply);
      return null;
    },
  ),
  endpoint(
    'PUT',
    '/sessions/:id/slot',
    {
      who,
      id: 'putSessionSlot',
      summary: 'Sign up to speak, or change the title',
      scope: 'write',
      params,
      body: slotFields,
      answer: z.object({ number: z.number() }),
    },
    async (c) => ({ number: await takeSlot(c.db, c.me, c.params.id, c.body.title) }),
  ),
  endpoint(
    'DELETE',
    '/sessions/:id/slots/:number',
    {
      who,
      id: 'deleteSessionSlot',
      summary: 'Give a place to speak back',
      scope: 'write',
      params: z.object({ id, number: z.coerce.number().int().min(1).max(100) }),
      ...none,
    },
    async (c) => {
      await giveSlotBack(c.db, c.me, c.params.id, c.params.number);
      return null;
    },
  ),
  endpoint(
    'POST',
    '/calendar-feed',
    {
      who,
      id: 'createCalendarFeed',
      summary: 'A new address for my calendar; an earlier one stops working',
      scope: 'write',
      answer: z.object({ url: z.string() }),
      status: 201,
    },
    async (c) => ({ url: `${c.ground.config.publicUrl}/calendar/${await makeFeed(c.db, c.me)}.ics` }),
  ),
  endpoint(
    'DELETE',
    '/calendar-feed',
    { who, id: 'deleteCalendarFeed', summary: 'Close the address of my calendar', scope: 'write', ...none },
    async (c) => {
      await closeFeed(c.db, c.me);
      return null;
    },
  ),
];
