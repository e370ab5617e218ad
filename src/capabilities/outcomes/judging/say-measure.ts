import type { Tongue } from '#platform/i18n/tongue.ts';
import { sayReason, sayVerdict, sayCaveat, type Says } from '#shared/run-charts/say-verdict.ts';
import type { Mark } from '#shared/run-charts/point.ts';
import type { Measure, ProgrammeEvent } from '../measure.ts';
import { t } from '../words.ts';
import type { Judged } from './judge-measure.ts';

/** A value with its unit, as exact as `digits` behind the point. */
export function sayValue(c: Tongue, value: number, unit: string, digits = 2): string {
  const number = value.toLocaleString(c.locale, { maximumFractionDigits: digits });
  return unit === '' ? number : `${number}\u00a0${unit}`;
}

/** A day as text. */
export const sayDay = (c: Tongue, day: string): string =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString(c.locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });

export const saysOf = (c: Tongue, unit: string): Says => ({
  value: (value) => sayValue(c, value, unit),
  time: (at) => sayDay(c, at),
});

/** What is drawn as an event: those of the programmes, and the day that somebody set. */
export function marksOf(c: Tongue, { events, changed_on, changed_what }: Measure): Mark[] {
  const own = changed_on === null ? [] : [{ at: changed_on, name: changed_what || t(c, 'event.changed') }];
  const all = [...own, ...events.map((event) => ({ at: event.at, name: sayEvent(c, event) }))];
  // Two of one day are one line in the drawing.
  return [...Map.groupBy(all, ({ at }) => at)].map(([at, marks]) => ({
    at,
    name: marks.map(({ name }) => name).join(', '),
  }));
}

function sayEvent(c: Tongue, { what, name }: ProgrammeEvent): string {
  const of = { name: name ?? t(c, 'event.some_programme') };
  if (what === 'began') return t(c, 'event.began', of);
  return what === 'decided' ? t(c, 'event.decided', of) : t(c, 'event.closed', of);
}

/** In a few words whether it changed. */
export function sayJudged(c: Tongue, { verdict }: Pick<Judged, 'verdict'>): string {
  return verdict ? sayVerdict(c, verdict) : t(c, 'judged.no_day');
}

/** Why, a sentence each; without a day from which it could have changed the one that says so. */
export function sayReasons(c: Tongue, judged: Judged, unit: string): string[] {
  if (!judged.verdict) return [t(c, 'judged.no_day_why')];
  return judged.verdict.reasons.map((reason) => sayReason(c, reason, saysOf(c, unit)));
}

/** How it went beside the measure it is compared with. */
export function sayComparison(c: Tongue, { difference }: Judged, { unit, comparison }: Measure): string[] {
  if (!comparison) return [];
  if (!difference) return [t(c, 'compared.too_few', { name: comparison.name })];
  const { pilot, comparison: other, low, high } = difference;
  const said = (value: number) => sayValue(c, value, unit);
  const clear = low > 0 || high < 0;
  const values = {
    name: comparison.name,
    own: said(pilot.after - pilot.before),
    other: said(other.after - other.before),
    low: said(low),
    high: said(high),
  };
  return [
    clear ? t(c, 'compared.apart', values) : t(c, 'compared.alike', values),
    ...difference.caveats.map((caveat) => sayCaveat(c, caveat)),
  ];
}
