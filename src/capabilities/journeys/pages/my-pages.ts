import { z } from 'zod';
import { emptyForm, type Context, type Form } from '#platform/http/context.ts';
import { optionalText } from '#platform/http/fields.ts';
import type { Html } from '#platform/html/html.ts';
import type { Me } from '#platform/http/me.ts';
import { redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { answers, decide } from '../decisions/decide.ts';
import { findDecision, listDecisions, listEvidence } from '../decisions/find-decision.ts';
import { dueFor } from '../my-steps/due-for.ts';
import { decisionPage, decisionsPage } from '../views/decision-page.ts';
import { duePart } from '../views/due-part.ts';
import { myStepsPage } from '../views/my-steps.ts';
import { todayOf } from '../work/may-work.ts';
import { t } from '../words.ts';
import { afterQuery, idParams } from './fields.ts';

const most = 30;

async function drawDecision(c: Context<Me, { id: number }, unknown, unknown>, form: Form): Promise<Html> {
  const decision = await findDecision(c.db, c.me, c.params.id);
  const evidence = await listEvidence(c.db, c.me, decision);
  return decisionPage(c, { decision, evidence, form });
}

export const myPages = [
  /** What is due for me, wherever I take part. */
  get('/steps', { who: 'person', query: z.object({ after: z.string().max(60).optional() }) }, async (c) => {
    const { after = null } = c.query;
    const [due, today] = await Promise.all([
      dueFor(c.db, c.me, { after, limit: most + 1 }),
      todayOf(c.db, { time_zone: c.timeZone }),
    ]);
    const shown = due.slice(0, most);
    const older = due.length > most ? `/steps?after=${encodeURIComponent(shown.at(-1)!.cursor)}` : null;
    return myStepsPage(c, { due: shown, today, ways: { newer: after === null ? null : '/steps', older } });
  }),

  /** The first of it, as a part of another page. */
  get('/steps/due', { who: 'person' }, async (c) => {
    const [due, today] = await Promise.all([
      dueFor(c.db, c.me, { limit: 3 }),
      todayOf(c.db, { time_zone: c.timeZone }),
    ]);
    return duePart(c, due, today);
  }),

  get('/decisions', { who: 'person', query: afterQuery }, async (c) => {
    const { after = null } = c.query;
    const found = await listDecisions(c.db, c.me, after, most);
    const shown = found.slice(0, most);
    const older = found.length > most ? `/decisions?after=${shown.at(-1)!.id}` : null;
    return decisionsPage(c, shown, { newer: after === null ? null : '/decisions', older });
  }),

  get('/decisions/:id', { who: 'person', params: idParams }, (c) => drawDecision(c, emptyForm)),

  post(
    '/decisions/:id',
    {
      who: 'person',
      params: idParams,
      body: z.object({ answer: z.enum(answers), why: optionalText(2000) }),
      again: drawDecision,
    },
    async (c) => {
      await decide(c.db, c.me, c.params.id, c.body);
      return redirect(`/decisions/${c.params.id}`, { flash: t(c, 'decision.thanks') });
    },
  ),
];
