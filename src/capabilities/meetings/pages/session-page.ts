import { z } from 'zod';
import { findGroup } from '#capabilities/programmes/index.ts';
import type { Html } from '#platform/html/html.ts';
import { emptyForm, type Context, type Form } from '#platform/http/context.ts';
import { id } from '#platform/http/fields.ts';
import type { Me } from '#platform/http/me.ts';
import { get } from '#platform/http/route.ts';
import { listMeetings } from '../list-meetings.ts';
import { bePresent } from '../running/be-present.ts';
import { ofSession } from '../schemas.ts';
import { showSession } from '../show-session.ts';
import { around } from '../around-session.ts';
import { sessionPage } from '../views/session-page.ts';
import { sessionsPage } from '../views/sessions-page.ts';

type Asked = Context<Me, { id: number }, unknown, never>;

/** The page of a session; after a form that could not be taken with what was typed. */
export async function drawSession(c: Asked, given: Form = emptyForm): Promise<Html> {
  const shown = await showSession(c.db, c.me, c.params.id);
  return sessionPage(c, { ...shown, ...(await around(c, shown.meeting)) }, given);
}

const query = z.object({ call: z.literal('yes').optional().catch(undefined) });
/** Only a page that was loaded for a call may ask for the camera. */
const forCalls = 'camera=(self), microphone=(self), geolocation=()';

export const sessionPages = [
  get('/groups/:id/sessions', { who: 'person', params: z.object({ id }) }, async (c) => {
    const group = await findGroup(c.db, c.me, c.params.id);
    return sessionsPage(c, { group, ...(await listMeetings(c.db, c.me, group)) });
  }),
  get('/sessions/:id', { who: 'person', params: ofSession, query }, async (c) => {
    // Whoever opens the page is there, also where no script says so again and again.
    if (!isGlance(c.request.headers)) await bePresent(c.db, c.me, c.params.id);
    const page = await drawSession(c as unknown as Asked);
    return c.query.call === undefined ? page : { page, headers: { 'permissions-policy': forCalls } };
  }),
];

/** Fetched by the page itself, or ahead of a press that may never come: nobody looks at it yet. */
const isGlance = (headers: Record<string, unknown>): boolean =>
  [headers['x-sec-purpose'], headers['sec-purpose']].some((said) => String(said ?? '').includes('prefetch'));
