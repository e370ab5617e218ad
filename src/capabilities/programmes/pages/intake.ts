import { z } from 'zod';
import { now } from '#platform/clock.ts';
import { Forbidden } from '#platform/errors.ts';
import type { Context } from '#platform/http/context.ts';
import { optionalText } from '#platform/http/fields.ts';
import type { Html } from '#platform/html/html.ts';
import type { Me } from '#platform/http/me.ts';
import { json, redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { asOptions, colleaguesLike } from '#shared/colleagues/colleagues.ts';
import { findProgramme } from '../find-programme.ts';
import { applyTo } from '../intake/apply.ts';
import { applicationOf, fieldsFrom, intakeFields, oneOf, type Fields } from '../intake/form-fields.ts';
import { findMyApplication, profileOf } from '../intake/my-application.ts';
import { isLate, mayChangeAnswers, takesApplications } from '../intake/taking.ts';
import { minutesAhead } from '../intake/week.ts';
import { intakePage } from '../views/intake-page.ts';
import { t } from '../words.ts';
import { programmeParams } from './params.ts';

type Here = Context<Me, z.output<typeof programmeParams>, unknown, unknown>;

type Typed = { fields: Fields; errors: Record<string, string> };

async function drawIntake(c: Here, typed: Typed | null, role?: string): Promise<Html> {
  const programme = await findProgramme(c.db, c.me, c.params.slug);
  const [mine, profile, at] = await Promise.all([
    findMyApplication(c.db, c.me, programme.id),
    profileOf(c.db, c.me),
    now(c.db),
  ]);
  const isIn = mine?.state === 'in' || mine?.state === 'waiting';
  const open = isIn ? mayChangeAnswers(programme, mine) : takesApplications(programme, at);
  if (!open) throw new Forbidden((reader) => t(reader, isIn ? 'intake.settled' : 'intake.not_open'));
  const fields = typed?.fields ?? fieldsFrom(programme.declared, isIn ? mine : null, profile);
  if (!typed && role !== undefined) fields['role'] = role;
  const when = programme.starts_on === null ? at : new Date(`${programme.starts_on}T12:00:00Z`);
  return intakePage(c, {
    programme,
    fields,
    errors: typed?.errors ?? {},
    version: isIn ? mine.version : null,
    waits: isLate(programme) && !programme.invited,
    minutesAhead: minutesAhead(c.timeZone, when),
  });
}

const applied = {
  in: 'intake.you_are_in',
  waiting: 'intake.you_are_waiting',
  changed: 'intake.changed',
} as const;

export const intakePages = [
  get(
    '/programmes/:slug/apply',
    { who: 'person', params: programmeParams, query: z.object({ role: z.string().max(60).optional() }) },
    (c) => drawIntake(c, null, c.query.role),
  ),
  post(
    '/programmes/:slug/apply',
    {
      who: 'person',
      params: programmeParams,
      body: intakeFields,
      again: (c, { errors }) => {
        const typed = intakeFields.safeParse(c.request.body);
        const known = errors['version'] === undefined ? errors : { form: errors['version'] };
        return drawIntake(c, { fields: typed.success ? typed.data : {}, errors: known });
      },
    },
    async (c) => {
      const { slug } = c.params;
      const { declared } = await findProgramme(c.db, c.me, slug);
      const application = await applicationOf(c.db, declared, c.body);
      const drawnFrom = oneOf(c.body, 'version');
      const outcome = await applyTo(c.db, c.me, slug, application, drawnFrom || undefined);
      return redirect(`/programmes/${slug}`, { flash: t(c, applied[outcome]) });
    },
  ),
  get(
    '/programmes/:slug/colleagues',
    { who: 'person', params: programmeParams, query: z.object({ q: optionalText(100) }) },
    async (c) => {
      await findProgramme(c.db, c.me, c.params.slug);
      return json(asOptions(await colleaguesLike(c.db, c.me, c.query.q)));
    },
  ),
];
