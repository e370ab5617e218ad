import { z } from 'zod';
import { Invalid } from '#platform/errors.ts';
import { emptyForm, type Context, type Form } from '#platform/http/context.ts';
import { id, optionalText, text } from '#platform/http/fields.ts';
import type { Html } from '#platform/html/html.ts';
import { read } from '#platform/http/input.ts';
import type { Me } from '#platform/http/me.ts';
import { redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { version } from '#shared/versions/version.ts';
import { findProgramme, findProgrammeToOrganise } from '../find-programme.ts';
import { countAudience, listDirectoryValues, listOfferings } from '../founding/audience.ts';
import { fieldsOf, planFields, planOf, type PlanFields } from '../founding/plan-fields.ts';
import { groupingOf } from '../grouping-of.ts';
import { addLink, listLinks, removeLink } from '../materials/links.ts';
import { adjustGrouping } from '../settings/adjust-grouping.ts';
import { cancelProgramme } from '../settings/cancel-programme.ts';
import { changeProgramme } from '../settings/change-programme.ts';
import { foreseeChange } from '../settings/foresee-change.ts';
import { groupingFields, rulesFrom } from '../settings/grouping-fields.ts';
import { changePage } from '../views/change-page.ts';
import { settingsPage } from '../views/settings-page.ts';
import { t } from '../words.ts';
import { ruleOf } from './founding.ts';
import { programmeParams } from './params.ts';

type Here = Context<Me, z.output<typeof programmeParams>, unknown, unknown>;
type Shown = {
  fields?: PlanFields;
  counting?: boolean;
  planErrors?: Record<string, string>;
  grouping?: Form;
  link?: Form;
  drawnFrom?: string;
};

async function drawSettings(c: Here, shown: Shown): Promise<Html> {
  const programme = await findProgrammeToOrganise(c.db, c.me, c.params.slug);
  const fields = shown.fields ?? fieldsOf(programme);
  const [offerings, values, counted, links] = await Promise.all([
    listOfferings(c.db, c.me),
    listDirectoryValues(c.db),
    shown.counting ? countAudience(c.db, ruleOf(fields)) : undefined,
    listLinks(c.db, programme.id),
  ]);
  const now = String(programme.version);
  return settingsPage(c, {
    programme,
    plan: { fields, errors: shown.planErrors ?? {}, offerings, values, counted },
    version: shown.drawnFrom ?? now,
    grouping: { grouping: groupingOf(programme), errors: shown.grouping?.errors ?? {}, version: now },
    links,
    link: shown.link ?? emptyForm,
  });
}

/** What a change means; where it cannot be taken, the form with a sentence for each field. */
async function drawChange(c: Here, fields: PlanFields, drawnFrom: string | undefined, typed: Form) {
  const programme = await findProgrammeToOrganise(c.db, c.me, c.params.slug);
  try {
    const foreseen = await foreseeChange(c.db, programme, planOf(fields));
    return changePage(c, {
      programme,
      fields,
      foreseen,
      version: drawnFrom ?? String(programme.version),
      typed,
    });
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    const planErrors = Object.fromEntries(
      Object.entries(error.fields).map(([field, sentence]) => [field, sentence(c)]),
    );
    const page = await drawSettings(c, {
      fields,
      planErrors,
      ...(drawnFrom === undefined ? {} : { drawnFrom }),
    });
    return { page, status: 422 };
  }
}

const planned = planFields.extend({ version });
const there = (slug: string): string => `/programmes/${slug}/settings`;
const link = z.object({ link_name: text(120), link_url: z.url({ protocol: /^https?$/ }).max(500) });

export const settingsPages = [
  get(
    '/programmes/:slug/settings',
    {
      who: 'person',
      params: programmeParams,
      query: planned.extend({ count: optionalText(5) }).partial({ name: true }),
    },
    (c) => {
      const { name, count, version: drawnFrom } = c.query;
      if (!name) return drawSettings(c, {});
      return drawSettings(c, {
        fields: { ...c.query, name },
        counting: count !== '',
        ...(drawnFrom === undefined ? {} : { drawnFrom }),
      });
    },
  ),
  get('/programmes/:slug/settings/change', { who: 'person', params: programmeParams, query: planned }, (c) =>
    drawChange(c, c.query, c.query.version, emptyForm),
  ),
  post(
    '/programmes/:slug/settings',
    {
      who: 'person',
      params: programmeParams,
      body: planned,
      again: async (c, form) => {
        const typed = planned.safeParse(c.request.body);
        if (typed.success) return drawChange(c, typed.data, typed.data.version, form);
        return drawSettings(c, { planErrors: form.errors });
      },
    },
    async (c) => {
      await changeProgramme(c.db, c.me, c.params.slug, planOf(c.body), c.body.version);
      return redirect(there(c.params.slug), { flash: t(c, 'settings.saved') });
    },
  ),
  post(
    '/programmes/:slug/settings/grouping',
    {
      who: 'person',
      params: programmeParams,
      body: groupingFields.extend({ version }),
      again: (c, form) => drawSettings(c, { grouping: form }),
    },
    async (c) => {
      const { declared } = await findProgramme(c.db, c.me, c.params.slug);
      const rules = rulesFrom(declared.grouping.by, c.body);
      await adjustGrouping(c.db, c.me, c.params.slug, rules, c.body.version);
      return redirect(there(c.params.slug), { flash: t(c, 'grouping.saved') });
    },
  ),
  post(
    '/programmes/:slug/links',
    {
      who: 'person',
      params: programmeParams,
      body: link,
      again: (c, form) => drawSettings(c, { link: form }),
    },
    async (c) => {
      const { link_name: name, link_url: url } = read(link, c.body);
      await addLink(c.db, c.me, c.params.slug, { name, url });
      return redirect(there(c.params.slug), { flash: t(c, 'links.added') });
    },
  ),
  post(
    '/programmes/:slug/links/:link/removal',
    { who: 'person', params: programmeParams.extend({ link: id }) },
    async (c) => {
      await removeLink(c.db, c.me, c.params.slug, c.params.link);
      return redirect(there(c.params.slug), { flash: t(c, 'links.removed') });
    },
  ),
  post('/programmes/:slug/cancellation', { who: 'person', params: programmeParams }, async (c) => {
    await cancelProgramme(c.db, c.me, c.params.slug);
    return redirect(`/programmes/${c.params.slug}`, { flash: t(c, 'cancel.done') });
  }),
];
