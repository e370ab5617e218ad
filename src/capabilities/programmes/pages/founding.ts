import { z } from 'zod';
import { findFormat, findInLibrary, inWords, type Declaration } from '#capabilities/formats/index.ts';
import type { Context } from '#platform/http/context.ts';
import { optionalText } from '#platform/http/fields.ts';
import type { Html } from '#platform/html/html.ts';
import type { Me } from '#platform/http/me.ts';
import { redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { countAudience, listDirectoryValues, listOfferings } from '../founding/audience.ts';
import { foundProgramme } from '../founding/found-programme.ts';
import { closeIntake, openIntake } from '../founding/open-intake.ts';
import { planFields, planOf, type PlanFields } from '../founding/plan-fields.ts';
import { runAgain } from '../founding/run-again.ts';
import { noPilot, pilotFields, pilotOf, type PilotFields } from '../pilots/pilot-fields.ts';
import { startNow } from '../running/start-due.ts';
import { chooseFormatPage } from '../views/choose-format.ts';
import { newPage } from '../views/new-page.ts';
import { t } from '../words.ts';
import { programmeParams } from './params.ts';

type Here = Context<Me, unknown, unknown, unknown>;

/** What is no key of a format is none: then one is chosen. */
const format = z.object({
  format: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,59}$/)
    .catch(''),
});
const founding = planFields.extend(pilotFields.shape).extend(format.shape);
const asked = founding.extend({ count: optionalText(5) });

type Typed = { plan: PlanFields; pilot: PilotFields };

async function drawNew(
  c: Here,
  declared: Declaration,
  { plan, pilot }: Typed,
  errors: Record<string, string> = {},
  counting = false,
): Promise<Html> {
  const [offerings, values, counted] = await Promise.all([
    listOfferings(c.db, c.me),
    listDirectoryValues(c.db),
    counting ? countAudience(c.db, ruleOf(plan)) : undefined,
  ]);
  return newPage(c, { declared, fields: plan, pilot, errors, offerings, values, counted });
}

/** The rule that was typed, sound or not yet: to be counted. */
export const ruleOf = ({ for: whom, departments, locations, levels, started_after }: PlanFields) =>
  whom === 'rule'
    ? {
        departments,
        locations,
        levels,
        started_after: /^\d{4}-\d\d-\d\d$/.test(started_after) ? started_after : null,
      }
    : null;

/** What the format brings already. */
const filledIn = (c: Here, { name, purpose, grouping }: Declaration): Typed => ({
  plan: planFields.parse({
    name: inWords(name, c),
    purpose: inWords(purpose, c),
    time_zone: c.timeZone,
    places: grouping.by === 'everyone' ? String(grouping.max) : '',
  }),
  pilot: noPilot,
});

const there = (slug: string): string => `/programmes/${slug}`;

export const foundingPages = [
  get('/programmes/new', { who: 'person', query: asked }, async (c) => {
    const { format: key, count } = c.query;
    if (key === '') {
      const found = await findInLibrary(c.db, c.me, { q: '' } as Parameters<typeof findInLibrary>[2]);
      return chooseFormatPage(
        c,
        found.map(({ declared }) => declared),
      );
    }
    const declared = await findFormat(c.db, c.me, key);
    if (count === '') return drawNew(c, declared, filledIn(c, declared));
    return drawNew(c, declared, { plan: c.query, pilot: c.query }, {}, true);
  }),
  post(
    '/programmes',
    {
      who: 'person',
      body: founding,
      again: async (c, { errors }) => {
        const typed = founding.safeParse(c.request.body);
        const key = typed.success ? typed.data.format : '';
        const declared = await findFormat(c.db, c.me, key);
        const shown = typed.success ? { plan: typed.data, pilot: typed.data } : filledIn(c, declared);
        return drawNew(c, declared, shown, errors);
      },
    },
    async (c) => {
      const plan = planOf(c.body);
      const pilot = c.body.pilot ? pilotOf(c.body) : null;
      const { slug } = await foundProgramme(c.db, c.me, c.body.format, plan, pilot);
      return redirect(there(slug), { flash: t(c, 'new.saved') });
    },
  ),
  post('/programmes/:slug/opening', { who: 'person', params: programmeParams }, async (c) => {
    await openIntake(c.db, c.me, c.params.slug);
    return redirect(there(c.params.slug), { flash: t(c, 'act.opened') });
  }),
  post('/programmes/:slug/intake-end', { who: 'person', params: programmeParams }, async (c) => {
    await closeIntake(c.db, c.me, c.params.slug);
    return redirect(there(c.params.slug), { flash: t(c, 'act.intake_closed') });
  }),
  post('/programmes/:slug/start', { who: 'person', params: programmeParams }, async (c) => {
    await startNow(c.db, c.me, c.params.slug);
    return redirect(there(c.params.slug), { flash: t(c, 'act.started') });
  }),
  post('/programmes/:slug/runs', { who: 'person', params: programmeParams }, async (c) => {
    const { slug } = await runAgain(c.db, c.me, c.params.slug);
    return redirect(`${there(slug)}/settings`, { flash: t(c, 'act.cloned') });
  }),
];
