import { z } from 'zod';
import type { Context, Form } from '#platform/http/context.ts';
import { id } from '#platform/http/fields.ts';
import type { Html } from '#platform/html/html.ts';
import type { Me } from '#platform/http/me.ts';
import { redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { answerInvitation } from '../answer-invitation.ts';
import { findGroup } from '../find-group.ts';
import { findInvitation, inviteWaiting, listInvited } from '../invitations.ts';
import { leaveGroup, passFacilitation } from '../leave-group.ts';
import { listWaitingFor } from '../places/list-waiting.ts';
import { saidInGroup } from '../said-in-group.ts';
import { invitationPage } from '../views/invitation-page.ts';
import { groupPeoplePage } from '../views/people-page.ts';
import { t } from '../words.ts';

export const groupParams = z.object({ id });
type Here = Context<Me, { id: number }, unknown, unknown>;

async function drawPeople(c: Here, drawn?: Form): Promise<Html> {
  const group = await findGroup(c.db, c.me, c.params.id);
  const leads = group.facilitates && group.state === 'running' && group.kind === 'group';
  const [said, invited, waiting] = await Promise.all([
    saidInGroup(c.db, group),
    listInvited(c.db, group.id),
    leads ? listWaitingFor(c.db, group) : [],
  ]);
  return groupPeoplePage(c, { group, ...said, invited, waiting }, drawn);
}

const onGroup = { who: 'person', params: groupParams } as const;
const back = (group: number) => `/groups/${group}/people`;

export const peoplePages = [
  get('/groups/:id/people', onGroup, (c) => drawPeople(c)),
  post('/groups/:id/departure', { ...onGroup, again: drawPeople }, async (c) => {
    const { programme } = await findGroup(c.db, c.me, c.params.id);
    await leaveGroup(c.db, c.me, c.params.id);
    return redirect(`/programmes/${programme.slug}`, { flash: t(c, 'leave.done') });
  }),
  post(
    '/groups/:id/facilitator',
    { ...onGroup, body: z.object({ person: id }), again: drawPeople },
    async (c) => {
      await passFacilitation(c.db, c.me, c.params.id, c.body.person);
      return redirect(back(c.params.id), { flash: t(c, 'lead.passed') });
    },
  ),
  post(
    '/groups/:id/invitations',
    { ...onGroup, body: z.object({ person: id }), again: drawPeople },
    async (c) => {
      await inviteWaiting(c.db, c.me, c.params.id, c.body.person);
      return redirect(back(c.params.id), { flash: t(c, 'people.invited') });
    },
  ),
  get('/groups/:id/invitation', onGroup, async (c) =>
    invitationPage(c, await findInvitation(c.db, c.me, c.params.id)),
  ),
  post(
    '/groups/:id/invitation',
    { ...onGroup, body: z.object({ answer: z.enum(['yes', 'no']) }) },
    async (c) => {
      const yes = c.body.answer === 'yes';
      await answerInvitation(c.db, c.me, c.params.id, yes);
      // A group that still gathers cannot be looked into before it begins.
      return redirect(yes ? '/programmes' : '/', {
        flash: t(c, yes ? 'invitation.said_yes' : 'invitation.said_no'),
      });
    },
  ),
];
