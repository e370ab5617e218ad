import { z } from 'zod';
import { findGroup, groupFrame, type Group } from '#capabilities/programmes/index.ts';
import { emptyForm, type Context, type Form } from '#platform/http/context.ts';
import { id, optionalId } from '#platform/http/fields.ts';
import type { Html } from '#platform/html/html.ts';
import type { Me } from '#platform/http/me.ts';
import { redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { agreeAction } from '../actions/agree-action.ts';
import { changeAction } from '../actions/change-action.ts';
import { endAction, reopenAction } from '../actions/end-action.ts';
import { findAction } from '../actions/find-action.ts';
import { endedActions, openActions } from '../actions/list-actions.ts';
import { findCard } from '../cards/find-card.ts';
import { actionParams, agreed, base, ending, groupParams } from '../fields.ts';
import { actionPage, newActionPage } from '../views/action-pages.ts';
import { actionsPage } from '../views/actions-page.ts';
import { t } from '../words.ts';

type InGroup = Context<Me, { id: number }>;
type OfAction = Context<Me, { id: number; action: number }>;

const origin = z.object({
  board: optionalId.catch(undefined),
  card: z.guid().optional().catch(undefined),
  base,
});

const framed = (c: InGroup, group: Group, title: string, main: Html): Html =>
  groupFrame(c, group, { current: 'actions', title, main });

async function drawAction(c: OfAction, typed: Form = emptyForm): Promise<Html> {
  const { id: groupId, action: actionId } = c.params;
  const action = await findAction(c.db, c.me, groupId, actionId);
  const group = await findGroup(c.db, c.me, groupId);
  return framed(c, group, t(c, 'actions.title'), actionPage(c, group, action, typed));
}

async function drawNew(c: InGroup, from: z.output<typeof origin>, typed: Form): Promise<Html> {
  const group = await findGroup(c.db, c.me, c.params.id);
  return framed(c, group, t(c, 'action.new_title'), newActionPage(c, group, from, typed));
}

/** What a card says is what will be done, until it is said better. */
async function saidOn(c: InGroup, { board, card }: z.output<typeof origin>): Promise<Form> {
  if (board === undefined || card === undefined) return emptyForm;
  const found = await findCard(c.db, c.me, board, card);
  return { values: { what: found.card.body.slice(0, 500) }, errors: {} };
}

export const actionPages = [
  get(
    '/groups/:id/actions',
    {
      who: 'person',
      params: groupParams,
      query: z.object({
        show: z.enum(['open', 'ended']).catch('open'),
        after: id.optional().catch(undefined),
      }),
    },
    async (c) => {
      const { show, after } = c.query;
      const group = await findGroup(c.db, c.me, c.params.id);
      const { actions, more } =
        show === 'open'
          ? { actions: await openActions(c.db, group), more: false }
          : await endedActions(c.db, group, after);
      const older = more ? `/groups/${group.id}/actions?show=ended&after=${actions.at(-1)!.id}` : null;
      return framed(c, group, t(c, 'actions.title'), actionsPage(c, { group, actions, show, older }));
    },
  ),
  get('/groups/:id/actions/new', { who: 'person', params: groupParams, query: origin }, async (c) =>
    drawNew(c, c.query, await saidOn(c, c.query)),
  ),
  post(
    '/groups/:id/actions',
    {
      who: 'person',
      params: groupParams,
      body: agreed.extend(origin.shape),
      again: (c, form) => drawNew(c, origin.parse(form.values), form),
    },
    async (c) => {
      const { board, card, base, ...said } = c.body;
      await agreeAction(c.db, c.me, c.params.id, said, { board, card });
      return redirect(base ?? `/groups/${c.params.id}/actions`, { flash: t(c, 'action.was_agreed') });
    },
  ),
  get('/groups/:id/actions/:action', { who: 'person', params: actionParams }, (c) => drawAction(c)),
  post(
    '/groups/:id/actions/:action',
    { who: 'person', params: actionParams, body: agreed, again: drawAction },
    async (c) => {
      await changeAction(c.db, c.me, c.params.id, c.params.action, c.body);
      return redirect(`/groups/${c.params.id}/actions`, { flash: t(c, 'action.changed') });
    },
  ),
  post(
    '/groups/:id/actions/:action/end',
    { who: 'person', params: actionParams, body: ending, again: drawAction },
    async (c) => {
      await endAction(c.db, c.me, c.params.id, c.params.action, c.body);
      return redirect(`/groups/${c.params.id}/actions`, { flash: t(c, 'action.ended') });
    },
  ),
  post('/groups/:id/actions/:action/reopening', { who: 'person', params: actionParams }, async (c) => {
    await reopenAction(c.db, c.me, c.params.id, c.params.action);
    return redirect(`/groups/${c.params.id}/actions`, { flash: t(c, 'action.reopened') });
  }),
];
