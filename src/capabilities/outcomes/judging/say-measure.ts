import type { Tongue } from '#platform/i18n/tongue.ts';
import { sayReason, sayVerdict, sayCaveat, type Says } from '#shared/run-charts/say-verdict.ts';
import type { Reason } from '#shared/run-charts/judge-change.ts';
import type { Mark } from '#shared/run-charts/point.ts';
import { dayText } from '#ui/time.ts';
import type { Measure, ProgrammeEvent } from '../measure.ts';
import { t } from '../words.ts';
import type { Judged } from './judge-measure.ts';

/** A value with its unit, as exact as it was put in. */
export const sayValue = (c: Tongue, value: number, unit: string): string => inUnit(c, value, unit, 6);

/** A value that was worked out: more digits than one can see in the chart would be none of the measure's. */
export const sayAbout = (c: Tongue, value: number, unit: string): string =>
  inUnit(c, value, unit, Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2);

function inUnit(c: Tongue, value: number, unit: string, digits: number): string {
  const number = value.toLocaleString(c.locale, { maximumFractionDigits: digits });
  return unit === '' ? number : `${number}\u00a0${unit}`;
}

/** A day as text. */
export const sayDay = (c: Tongue, day: string): string =>
  dayText({ locale: c.locale, timeZone: 'UTC' }, new Date(`${day}T00:00:00Z`));

export const saysOf = (c: Tongue, unit: string): Says => ({
  value: (value) => sayAbout(c, value, unit),
  time: (at) => sayDay(c, at),
});

/** What is drawn as an event: those of the programmes, and the day that somebody set. */
export function marksOf(c: Tongue, { events, changed_on, changed_what }: Measure): Mark[] {
  const own = changed_on === null ? [] : [{ at: changed_on, name: changed_what || t(c, 'event.changed') }];
  const all = [...own, ...events.map((event) => ({ at: event.at, name: sayEvent(c, event) }))];
  return together(all.toSorted((one, other) => (one.at < other.at ? -1 : 1)));
}

/** What happened within a few days is one line in the drawing: two would run into each other. */
function together(marks: readonly Mark[]): Mark[] {
  const found: Mark[] = [];
  for (const mark of marks) {
    const last = found.at(-1);
    if (last && Date.parse(mark.at) - Date.parse(last.at) <= 4 * 86_400_000)
      found[found.length - 1] = { at: last.at, name: `${last.name}, ${mark.name}` };
    else found.push(mark);
  }
  return found;
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

/** Why, a sentence each, the level first; without a day from which it could have changed the one that says so. */
export function sayReasons(c: Tongue, judged: Judged, unit: string): string[] {
  if (!judged.verdict) return [t(c, 'judged.no_day_why')];
  return reasonsOf(judged, (reason) => reason.because !== 'signal').map((reason) =>
    sayReason(c, reason, saysOf(c, unit)),
  );
}

/** Where the chart is out of the ordinary since then, a sentence each. */
export const saySignals = (c: Tongue, judged: Judged, unit: string): string[] =>
  reasonsOf(judged, (reason) => reason.because === 'signal').map((reason) =>
    sayReason(c, reason, saysOf(c, unit)),
  );

const reasonsOf = ({ verdict }: Judged, which: (reason: Reason) => boolean): Reason[] =>
  (verdict?.reasons ?? [])
    .filter(which)
    .toSorted((one, other) => Number(other.because === 'level') - Number(one.because === 'level'));

/** How it went beside the measure it is compared with. */
export function sayComparison(c: Tongue, { difference }: Judged, { unit, comparison }: Measure): string[] {
  if (!comparison) return [];
  if (!difference) return [t(c, 'compared.too_few', { name: comparison.name })];
  const { pilot, comparison: other, low, high } = difference;
  const said = (value: number) => sayAbout(c, value, unit);
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
