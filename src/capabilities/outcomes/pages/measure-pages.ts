import { z } from 'zod';
import { emptyForm, type Context, type Form } from '#platform/http/context.ts';
import { day, id, optionalId, optionalText } from '#platform/http/fields.ts';
import type { Html } from '#platform/html/html.ts';
import type { Me } from '#platform/http/me.ts';
import { json, redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { now } from '#platform/clock.ts';
import { idsOf } from '#shared/colleagues/colleagues.ts';
import { version } from '#shared/versions/version.ts';
import { changeDay, judgeMeasure, type Judged } from '../judging/judge-measure.ts';
import { judgeListed } from '../judging/judge-listed.ts';
import { marksOf } from '../judging/say-measure.ts';
import { measureFields, type Measure, type MeasureFields } from '../measure.ts';
import { courseOf, listPoints } from '../points/list-points.ts';
import { changeMeasure, endMeasure, foundMeasure, resumeMeasure } from '../register/keep-measure.ts';
import { findMeasure } from '../register/find-measure.ts';
import { comparable, listMeasures } from '../register/list-measures.ts';
import { placeIn, placesIn, placesLike } from '../register/places.ts';
import { measureSettingsPage, newMeasurePage } from '../views/measure-form.ts';
import { measurePage } from '../views/measure-page.ts';
import { measuresPage } from '../views/measures-page.ts';
import { t } from '../words.ts';

const who = 'person';
const manager = 'learning manager';
export const oneMeasure = z.object({ id });
export const afterCursor = z.object({ after: z.string().max(400).optional() });
const beforeDay = z.object({ before: day.optional().catch(undefined) });
type Here<P = { id: number }> = Context<Me, P, unknown, unknown>;

const typedFields = measureFields.extend({
  owner: optionalText(200),
  comparison: optionalId,
  places: optionalText(4000),
});

/** What a form says: names are looked up as they were typed. */
async function readTyped(
  c: { db: Context['db']; me: Me },
  { owner, comparison, places, ...rest }: z.output<typeof typedFields>,
): Promise<MeasureFields> {
  const [[owner_id = null], found] = [
    await idsOf(c.db, 'owner', owner, 1),
    await placesIn(c.db, c.me, places),
  ];
  return { ...rest, owner_id, comparison_id: comparison ?? null, places: found };
}

/** A measure with whether it changed, as this reader is told. */
export async function judged(
  c: Here<unknown>,
  measure: Measure,
): Promise<{ judged: Judged; others: { at: string; value: number }[] }> {
  const { points, others } = await courseOf(c.db, measure.id, measure.comparison?.id ?? null);
  const since = changeDay(measure);
  const marks = marksOf(c, measure);
  return { judged: judgeMeasure({ points, others, marks, since, better: measure.better }), others };
}

export async function drawMeasurePage(c: Here, typed: Form, before?: string): Promise<Html> {
  const measure = await findMeasure(c.db, c.me, c.params.id);
  const [shown, points, at] = await Promise.all([
    judged(c, measure),
    listPoints(c.db, measure.id, before),
    now(c.db),
  ]);
  const today = at.toLocaleDateString('sv-SE', { timeZone: c.timeZone });
  return measurePage(c, { measure, ...shown, points, newest: before === undefined, today }, typed);
}

const drawNew = async (c: Here<unknown>, typed: Form): Promise<Html> =>
  newMeasurePage(c, await comparable(c.db, null), typed);

async function drawSettings(c: Here, typed: Form): Promise<Html> {
  const measure = await findMeasure(c.db, c.me, c.params.id);
  return measureSettingsPage(c, measure, await comparable(c.db, measure.id), typed);
}

const to = (measure: number): string => `/insights/measures/${measure}`;

export const measurePages = [
  get('/insights/measures', { who, query: afterCursor }, async (c) => {
    const { items, next } = await listMeasures(c.db, c.me, c.query);
    return measuresPage(c, { items: items.map(judgeListed), next, first: c.query.after === undefined });
  }),
  get('/insights/measures/new', { who: manager }, (c) => drawNew(c, emptyForm)),
  get('/insights/measures/places', { who: manager, query: z.object({ q: optionalText(100) }) }, async (c) => {
    const places = await placesLike(c.db, c.me, c.query.q);
    return json(
      places.map((place) => ({ value: placeIn(place), label: place.name, hint: t(c, kinds[place.kind]) })),
    );
  }),
  post('/insights/measures', { who: manager, body: typedFields, again: drawNew }, async (c) => {
    const measure = await foundMeasure(c.db, c.me, await readTyped(c, c.body));
    return redirect(to(measure), { flash: t(c, 'new.done') });
  }),
  get('/insights/measures/:id', { who, params: oneMeasure, query: beforeDay }, (c) =>
    drawMeasurePage(c, emptyForm, c.query.before),
  ),
  get('/insights/measures/:id/settings', { who: manager, params: oneMeasure }, (c) =>
    drawSettings(c, emptyForm),
  ),
  post(
    '/insights/measures/:id',
    { who: manager, params: oneMeasure, body: typedFields.extend({ version }), again: drawSettings },
    async (c) => {
      const { version: drawnFrom, ...typed } = c.body;
      await changeMeasure(c.db, c.me, c.params.id, await readTyped(c, typed), drawnFrom);
      return redirect(to(c.params.id), { flash: t(c, 'settings.done') });
    },
  ),
  post('/insights/measures/:id/end', { who: manager, params: oneMeasure }, async (c) => {
    await endMeasure(c.db, c.me, c.params.id);
    return redirect(to(c.params.id), { flash: t(c, 'end.done') });
  }),
  post('/insights/measures/:id/resumption', { who: manager, params: oneMeasure }, async (c) => {
    await resumeMeasure(c.db, c.me, c.params.id);
    return redirect(to(c.params.id), { flash: t(c, 'end.resumed') });
  }),
];

const kinds = { community: 'kind.community', team: 'kind.team', programme: 'kind.programme' } as const;
