import { z } from 'zod';
import { emptyForm, type Context, type Form } from '#platform/http/context.ts';
import { Forbidden } from '#platform/errors.ts';
import type { Html } from '#platform/html/html.ts';
import type { Me } from '#platform/http/me.ts';
import { redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { growthFrame } from '#shared/growth/growth-frame.ts';
import { breadcrumb } from '#ui/breadcrumb.ts';
import { agreeAction, changeAction, dropAction, endAction } from '../actions/agree-action.ts';
import { findAction } from '../actions/find-action.ts';
import { mayWorkOn } from '../cards/card.ts';
import { teamPeople } from '../teams/team-people.ts';
import { changeActionForm } from '../views/action-form.ts';
import { cardTitle } from '../views/card-words.ts';
import { t } from '../words.ts';
import { drawCard } from './card-pages.ts';
import { actionParams, agreed, base, cardParams, wanted } from './fields.ts';

type Here = Context<Me, { id: number; action: number }>;

async function drawAction(c: Here, back: string | undefined, typed: Form = emptyForm): Promise<Html> {
  const { card, action } = await findAction(c.db, c.me, c.params.id, c.params.action);
  if (!mayWorkOn(card)) throw new Forbidden((r) => t(r, 'card.not_yours'));
  const people = card.together ? await teamPeople(c.db, card.community_id!) : [];
  const values = {
    what: action.what,
    owner: String(action.owner?.id ?? ''),
    due: action.due_on ?? '',
    ...typed.values,
  };
  return growthFrame(c, {
    current: 'reflections',
    title: t(c, 'action.change'),
    above: breadcrumb(c, [
      { label: t(c, 'mine.title'), href: '/reflections' },
      { label: cardTitle(c, card), href: `/reflections/${card.id}` },
    ]),
    main: changeActionForm(c, {
      card,
      people,
      action: action.id,
      base: back,
      typed: { values, errors: typed.errors },
    }),
  });
}

const backTo = (c: Context<Me, { id: number }, unknown, { base?: string | undefined }>) =>
  c.body.base ?? `/reflections/${c.params.id}`;

export const actionPages = [
  post(
    '/reflections/:id/actions',
    { who: 'person', params: cardParams, body: agreed, again: drawCard },
    async (c) => {
      await agreeAction(c.db, c.me, c.params.id, c.body);
      return redirect(`/reflections/${c.params.id}`, { flash: t(c, 'action.agreed') });
    },
  ),
  get(
    '/reflections/:id/actions/:action',
    { who: 'person', params: actionParams, query: z.object({ base }) },
    (c) => drawAction(c, c.query.base),
  ),
  post(
    '/reflections/:id/actions/:action',
    {
      who: 'person',
      params: actionParams,
      body: agreed.extend({ base }),
      again: (c, form) => drawAction(c, base.parse(form.values['base']), form),
    },
    async (c) => {
      await changeAction(c.db, c.me, c.params.id, c.params.action, c.body);
      return redirect(backTo(c), { flash: t(c, 'action.changed') });
    },
  ),
  post(
    '/reflections/:id/actions/:action/done',
    { who: 'person', params: actionParams, body: wanted.extend({ base }) },
    async (c) => {
      await endAction(c.db, c.me, c.params.id, c.params.action, c.body.wanted === 'yes');
      return redirect(backTo(c));
    },
  ),
  post(
    '/reflections/:id/actions/:action/removal',
    { who: 'person', params: actionParams, body: z.object({ base }) },
    async (c) => {
      await dropAction(c.db, c.me, c.params.id, c.params.action);
      return redirect(backTo(c), { flash: t(c, 'action.dropped') });
    },
  ),
];
