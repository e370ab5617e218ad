import { z } from 'zod';
import { findGroup } from '#capabilities/programmes/index.ts';
import { day, id, optionalText, text } from '#platform/http/fields.ts';
import { endpoint } from '#platform/http/route.ts';
import { agreeAction } from '../actions/agree-action.ts';
import { changeAction } from '../actions/change-action.ts';
import { endAction, reopenAction } from '../actions/end-action.ts';
import { findAction } from '../actions/find-action.ts';
import { endedActions, myActions, openActions } from '../actions/list-actions.ts';
import { actionParams, groupParams } from '../fields.ts';
import { action, actionAsJson } from './described.ts';

const changes = { who: 'person', scope: 'write', answer: z.null(), status: 204 } as const;
const said = {
  what: text(500),
  owner_id: z.int().positive().nullable().default(null),
  due: day.nullable().default(null),
};
const listed = z.object({ items: z.array(action), next: z.string().nullable() });

type Said = { what: string; owner_id: number | null; due: string | null };
const asAgreed = ({ what, owner_id, due }: Said) => ({
  what,
  owner: owner_id ?? undefined,
  due: due ?? undefined,
});

export const actionApi = [
  endpoint(
    'GET',
    '/me/actions',
    {
      who: 'person',
      id: 'listMyActions',
      summary: 'What I have open in all my groups, what is due first',
      scope: 'read',
      answer: z.object({ items: z.array(action.extend({ group: z.string() })), next: z.null() }),
    },
    async (c) => {
      const mine = await myActions(c.db, c.me);
      return { items: mine.map((one) => ({ ...actionAsJson(one), group: one.group })), next: null };
    },
  ),
  endpoint(
    'GET',
    '/groups/:id/actions',
    {
      who: 'person',
      id: 'listActions',
      summary: 'What a group agreed to do: what is open, what is due first, or what has ended',
      scope: 'read',
      params: groupParams,
      query: z.object({ show: z.enum(['open', 'ended']).default('open'), after: id.optional() }),
      answer: listed,
    },
    async (c) => {
      const { show, after } = c.query;
      const group = await findGroup(c.db, c.me, c.params.id);
      if (show === 'open') return { items: (await openActions(c.db, group)).map(actionAsJson), next: null };
      const { actions, more } = await endedActions(c.db, group, after);
      return { items: actions.map(actionAsJson), next: more ? String(actions.at(-1)!.id) : null };
    },
  ),
  endpoint(
    'POST',
    '/groups/:id/actions',
    {
      who: 'person',
      id: 'agreeAction',
      summary: 'Agree that something will be done, perhaps from a card of a board',
      scope: 'write',
      params: groupParams,
      body: z.object({ ...said, board_id: z.int().positive().optional(), card_id: z.guid().optional() }),
      answer: z.object({ id: z.int() }),
      status: 201,
    },
    async (c) => {
      const from = { board: c.body.board_id, card: c.body.card_id };
      return { id: await agreeAction(c.db, c.me, c.params.id, asAgreed(c.body), from) };
    },
  ),
  endpoint(
    'GET',
    '/groups/:id/actions/:action',
    {
      who: 'person',
      id: 'getAction',
      summary: 'An action',
      scope: 'read',
      params: actionParams,
      answer: action,
    },
    async (c) => actionAsJson(await findAction(c.db, c.me, c.params.id, c.params.action)),
  ),
  endpoint(
    'PUT',
    '/groups/:id/actions/:action',
    {
      ...changes,
      id: 'changeAction',
      summary: 'Say an open action better, hand it over, or give it another day',
      params: actionParams,
      body: z.object(said),
    },
    async (c) => {
      await changeAction(c.db, c.me, c.params.id, c.params.action, asAgreed(c.body));
      return null;
    },
  ),
  endpoint(
    'POST',
    '/groups/:id/actions/:action/end',
    {
      ...changes,
      id: 'endAction',
      summary: 'Say how an action ended',
      params: actionParams,
      body: z.object({ state: z.enum(['done', 'dropped']), outcome: optionalText(1000) }),
    },
    async (c) => {
      await endAction(c.db, c.me, c.params.id, c.params.action, c.body);
      return null;
    },
  ),
  endpoint(
    'DELETE',
    '/groups/:id/actions/:action/end',
    { ...changes, id: 'reopenAction', summary: 'Open an action again', params: actionParams },
    async (c) => {
      await reopenAction(c.db, c.me, c.params.id, c.params.action);
      return null;
    },
  ),
];
