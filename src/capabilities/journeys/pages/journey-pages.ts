import { z } from 'zod';
import { findGroup } from '#capabilities/programmes/index.ts';
import { Forbidden } from '#platform/errors.ts';
import { emptyForm, type Context, type Form } from '#platform/http/context.ts';
import { checkbox, text } from '#platform/http/fields.ts';
import type { Html } from '#platform/html/html.ts';
import type { Me } from '#platform/http/me.ts';
import { redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { closeStep, moveSteps, skipStep } from '../facilitating/move-steps.ts';
import { findAlert, listStanding } from '../facilitating/run-sheet.ts';
import { listSteps } from '../find-step.ts';
import { changeGoal, goalStates, listGoals, stateGoal } from '../goals/goals.ts';
import { keepsOrder } from '../leads.ts';
import { dueFor } from '../my-steps/due-for.ts';
import { journeyPage } from '../views/journey-page.ts';
import { runSheetPage } from '../views/run-sheet.ts';
import { t } from '../words.ts';
import { idParams, inGroupParams, stepParams } from './fields.ts';

type InGroup = Context<Me, { id: number }, unknown, unknown>;

async function drawJourney(c: InGroup, form: Form): Promise<Html> {
  const group = await findGroup(c.db, c.me, c.params.id);
  const [steps, due, goals] = await Promise.all([
    listSteps(c.db, group),
    dueFor(c.db, c.me, { group: group.id, limit: 10 }),
    listGoals(c.db, c.me, group),
  ]);
  return journeyPage(c, { group, steps, due, goals, today: group.today, keeps: keepsOrder(group), form });
}

async function drawSheet(c: InGroup, form: Form, step: number | null): Promise<Html> {
  const group = await findGroup(c.db, c.me, c.params.id);
  if (!keepsOrder(group)) throw new Forbidden((reader) => t(reader, 'order.not_yours'));
  const [steps, standing, alert] = await Promise.all([
    listSteps(c.db, group),
    listStanding(c.db, group),
    findAlert(c.db, group),
  ]);
  return runSheetPage(c, { group, steps, standing, ...alert, form: { ...form, step } });
}

const days = z.coerce.number().int().min(-120).max(180);
const sheetAt = (group: number): string => `/groups/${group}/run-sheet`;
const which = ({ id, step }: { id: number; step: number }) => ({ groupId: id, stepId: step });

export const journeyPages = [
  get('/groups/:id', { who: 'person', params: inGroupParams }, (c) => drawJourney(c, emptyForm)),
  get('/groups/:id/run-sheet', { who: 'person', params: inGroupParams }, (c) =>
    drawSheet(c, emptyForm, null),
  ),

  post(
    '/groups/:id/goals',
    {
      who: 'person',
      params: inGroupParams,
      body: z.object({ what: text(500), shared: checkbox }),
      again: drawJourney,
    },
    async (c) => {
      await stateGoal(c.db, c.me, c.params.id, c.body);
      return redirect(`/groups/${c.params.id}`, { flash: t(c, 'goal.saved') });
    },
  ),

  post(
    '/goals/:id',
    {
      who: 'person',
      params: idParams,
      body: z.object({ state: z.enum(goalStates).optional(), shared: z.enum(['yes', 'no']).optional() }),
    },
    async (c) => {
      const { state, shared } = c.body;
      const { group_id: group } = await changeGoal(c.db, c.me, c.params.id, {
        state,
        shared: shared && shared === 'yes',
      });
      return redirect(group === null ? '/steps' : `/groups/${group}`);
    },
  ),

  post(
    '/groups/:id/steps/:step/dates',
    {
      who: 'person',
      params: stepParams,
      body: z.object({ days, following: checkbox }),
      again: (c, form) => drawSheet(c, form, c.params.step),
    },
    async (c) => {
      await moveSteps(c.db, c.me, which(c.params), c.body);
      return redirect(sheetAt(c.params.id), { flash: t(c, 'order.moved') });
    },
  ),

  post(
    '/groups/:id/steps/:step/omission',
    {
      who: 'person',
      params: stepParams,
      body: z.object({ why: text(500) }),
      again: (c, form) => drawSheet(c, form, c.params.step),
    },
    async (c) => {
      await skipStep(c.db, c.me, which(c.params), c.body.why);
      return redirect(sheetAt(c.params.id), { flash: t(c, 'order.skipped') });
    },
  ),

  post('/groups/:id/steps/:step/end', { who: 'person', params: stepParams }, async (c) => {
    await closeStep(c.db, c.me, which(c.params));
    return redirect(sheetAt(c.params.id), { flash: t(c, 'order.gone_on') });
  }),
];
