import { z } from 'zod';
import { emptyForm, type Context, type Form } from '#platform/http/context.ts';
import { id, optionalId } from '#platform/http/fields.ts';
import type { Html } from '#platform/html/html.ts';
import type { Me } from '#platform/http/me.ts';
import { redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { version } from '#shared/versions/version.ts';
import { findReadableTeam } from '../find-team.ts';
import { teamParams } from '../founding/team-fields.ts';
import { goalFields, moveFields } from '../goals/goal.ts';
import { findGoal, goalsOver, listGoals } from '../goals/list-goals.ts';
import { changeGoal, moveGoal, setGoal } from '../goals/set-goal.ts';
import { goalPage, goalsPage } from '../views/goal-pages.ts';
import { t } from '../words.ts';

export const goalParams = teamParams.extend({ id });
export const goalsAsked = z.object({ after: optionalId.catch(undefined) });
type Here<P = { slug: string }> = Context<Me, P, unknown, unknown>;

async function drawGoals(c: Here, form: Form, after?: number): Promise<Html> {
  const team = await findReadableTeam(c.db, c.me, c.params.slug);
  const [open, over] = await Promise.all([listGoals(c.db, team.id), goalsOver(c.db, team.id, after)]);
  return goalsPage(c, team, { open, over: over.items, older: over.next }, form);
}

async function drawGoal(c: Here<{ slug: string; id: number }>, form: Form): Promise<Html> {
  const team = await findReadableTeam(c.db, c.me, c.params.slug);
  return goalPage(c, team, await findGoal(c.db, team.id, c.params.id), form);
}

const back = ({ slug, id: goal }: { slug: string; id: number }): string => `/teams/${slug}/goals/${goal}`;

export const goalPages = [
  get('/teams/:slug/goals', { who: 'person', params: teamParams, query: goalsAsked }, (c) =>
    drawGoals(c, emptyForm, c.query.after),
  ),
  post(
    '/teams/:slug/goals',
    { who: 'person', params: teamParams, body: goalFields, again: (c, form) => drawGoals(c, form) },
    async (c) => {
      await setGoal(c.db, c.me, c.params.slug, c.body);
      return redirect(`/teams/${c.params.slug}/goals`, { flash: t(c, 'goal.was_set') });
    },
  ),
  get('/teams/:slug/goals/:id', { who: 'person', params: goalParams }, (c) => drawGoal(c, emptyForm)),
  post(
    '/teams/:slug/goals/:id',
    { who: 'person', params: goalParams, body: goalFields.extend({ version }), again: drawGoal },
    async (c) => {
      await changeGoal(c.db, c.me, c.params.slug, c.params.id, c.body, c.body.version);
      return redirect(back(c.params), { flash: t(c, 'goal.was_kept') });
    },
  ),
  post(
    '/teams/:slug/goals/:id/moves',
    { who: 'person', params: goalParams, body: moveFields, again: drawGoal },
    async (c) => {
      await moveGoal(c.db, c.me, c.params.slug, c.params.id, c.body);
      return redirect(back(c.params), { flash: t(c, 'goal.was_kept') });
    },
  ),
];
