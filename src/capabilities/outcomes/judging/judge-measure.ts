import { differenceInDifferences, type Difference } from '#shared/run-charts/difference-in-differences.ts';
import { findSignals } from '#shared/run-charts/find-signals.ts';
import { judgeChange, leastBefore, type Verdict } from '#shared/run-charts/judge-change.ts';
import { limitsOf, type Limits } from '#shared/run-charts/limits.ts';
import { phasesOf } from '#shared/run-charts/phases.ts';
import { valuesOf, type Better, type Mark, type Point } from '#shared/run-charts/point.ts';
import { westernElectric } from '#shared/run-charts/rules.ts';
import type { Measure, ProgrammeEvent } from '../measure.ts';

export type JudgedPoint = Point & { signal: boolean };
export type Judged = {
  /** The day from which it is asked whether it changed; null where nothing was changed. */
  since: string | null;
  /** Null without such a day. */
  verdict: Verdict | null;
  phases: { since: Mark | null; points: JudgedPoint[] }[];
  /** Those of the time before, by which all is judged; null with too few points. */
  limits: Limits | null;
  difference: Difference | null;
};

/** The day that somebody set, else that on which the first programme began. */
export const changeDay = ({ changed_on, events }: Pick<Measure, 'changed_on' | 'events'>): string | null =>
  changed_on ?? firstBeginning(events);

const firstBeginning = (events: readonly ProgrammeEvent[]): string | null =>
  events
    .filter(({ what }) => what === 'began')
    .map(({ at }) => at)
    .toSorted()[0] ?? null;

/**
 * Whether a measure changed, and all that the drawing of it shows.
 *
 * @param points in the order of time
 * @param marks what is drawn as an event, the day of the change among them
 * @param others the measure it is compared with, in the order of time
 */
export function judgeMeasure({
  points,
  others,
  marks,
  since,
  better,
}: {
  points: readonly Point[];
  others: readonly Point[];
  marks: readonly Mark[];
  since: string | null;
  better: Better;
}): Judged {
  const before = since === null ? points : points.filter(({ at }) => at < since);
  const after = since === null ? [] : points.filter(({ at }) => at >= since);
  const limits = before.length < leastBefore ? null : limitsOf(valuesOf(before));
  const unusual = limits ? signalDays(since === null ? points : after, limits) : new Set<string>();
  return {
    since,
    verdict: since === null ? null : judgeChange({ before, after, better }),
    phases: phasesOf(points, marks).map(({ since: mark, points: own }) => ({
      since: mark,
      points: own.map((point) => ({ ...point, signal: unusual.has(point.at) })),
    })),
    limits,
    difference:
      since === null || others.length === 0
        ? null
        : differenceInDifferences({ pilot: points, comparison: others, from: since }),
  };
}

function signalDays(points: readonly Point[], limits: Limits): Set<string> {
  const signals = findSignals(valuesOf(points), limits, westernElectric);
  return new Set(signals.flatMap(({ from, to }) => points.slice(from, to + 1).map(({ at }) => at)));
}
