import { z } from 'zod';
import { emptyForm, type Context, type Form } from '#platform/http/context.ts';
import { optionalId, optionalText, several } from '#platform/http/fields.ts';
import type { Html } from '#platform/html/html.ts';
import { read } from '#platform/http/input.ts';
import type { Me } from '#platform/http/me.ts';
import { redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { findProgrammeToOrganise } from '../find-programme.ts';
import { decidePilot, decisionSchema, planPilot } from '../pilots/decide-pilot.ts';
import { findPilot } from '../pilots/find-pilot.ts';
import { pilotFields, pilotOf } from '../pilots/pilot-fields.ts';
import { countProgress, everyProgress, listProgress } from '../progress/find-progress.ts';
import { writeProgress } from '../progress/write-progress.ts';
import { closeProgramme } from '../running/close-programme.ts';
import { pilotPage } from '../views/pilot-page.ts';
import { progressPage } from '../views/progress-page.ts';
import { closingPage } from '../views/small-pages.ts';
import { t } from '../words.ts';
import { programmeParams } from './params.ts';
import { csvReply } from './people.ts';

type Here = Context<Me, z.output<typeof programmeParams>, unknown, unknown>;

async function drawPilot(c: Here, typed: Form): Promise<Html> {
  const programme = await findProgrammeToOrganise(c.db, c.me, c.params.slug);
  const pilot = await findPilot(c.db, programme.id);
  const body = pilotFields.safeParse(c.request.body ?? {});
  const fields =
    typed === emptyForm || !body.success || 'decision' in typed.errors ? {} : { fields: body.data };
  return pilotPage(c, { programme, pilot, typed, ...fields });
}

async function drawClosing(c: Here, typed: Form): Promise<Html> {
  const programme = await findProgrammeToOrganise(c.db, c.me, c.params.slug);
  const { groups } = await countProgress(c.db, programme);
  return closingPage(c, programme, groups, typed);
}

/** The decision as its form sends it: a result for each criterion, in their order. */
const decisionFields = z.object({
  decision: optionalText(20),
  why: optionalText(4000),
  position: several(z.string().max(2)),
  result: several(z.string().max(600)),
  met: several(z.string().max(5)),
});

const decisionOf = ({ decision, why, position, result, met }: z.output<typeof decisionFields>) =>
  read(decisionSchema, {
    decision,
    why,
    results: position.map((one, i) => ({
      position: Number(one),
      result: result[i] ?? '',
      met: met[i] === 'yes' ? true : met[i] === 'no' ? false : null,
    })),
  });

export const closingPages = [
  get('/programmes/:slug/pilot', { who: 'person', params: programmeParams }, (c) => drawPilot(c, emptyForm)),
  post(
    '/programmes/:slug/pilot',
    { who: 'person', params: programmeParams, body: pilotFields, again: drawPilot },
    async (c) => {
      await planPilot(c.db, c.me, c.params.slug, pilotOf(c.body));
      return redirect(`/programmes/${c.params.slug}/pilot`, { flash: t(c, 'pilot.saved') });
    },
  ),
  post(
    '/programmes/:slug/pilot/decision',
    { who: 'person', params: programmeParams, body: decisionFields, again: drawPilot },
    async (c) => {
      await decidePilot(c.db, c.me, c.params.slug, decisionOf(c.body));
      return redirect(`/programmes/${c.params.slug}/pilot`, { flash: t(c, 'pilot.recorded') });
    },
  ),
  get(
    '/programmes/:slug/progress',
    { who: 'person', params: programmeParams, query: z.object({ after: optionalId }) },
    async (c) => {
      const programme = await findProgrammeToOrganise(c.db, c.me, c.params.slug);
      const [groups, totals] = await Promise.all([
        listProgress(c.db, programme, c.query.after),
        countProgress(c.db, programme),
      ]);
      return progressPage(c, { programme, groups, totals });
    },
  ),
  get('/programmes/:slug/progress.csv', { who: 'person', params: programmeParams }, async (c) => {
    const programme = await findProgrammeToOrganise(c.db, c.me, c.params.slug);
    return csvReply(writeProgress(c, await everyProgress(c.db, programme)), `${programme.slug}-progress`);
  }),
  get('/programmes/:slug/closing', { who: 'person', params: programmeParams }, (c) =>
    drawClosing(c, emptyForm),
  ),
  post(
    '/programmes/:slug/closing',
    {
      who: 'person',
      params: programmeParams,
      body: z.object({ words: optionalText(4000) }),
      again: drawClosing,
    },
    async (c) => {
      await closeProgramme(c.db, c.me, c.params.slug, c.body.words);
      return redirect(`/programmes/${c.params.slug}`, { flash: t(c, 'closing.done') });
    },
  ),
];
