import { figure, type Figure } from '#shared/aggregates/figure.ts';
import { steady } from '#shared/aggregates/steady.ts';
import { least } from '#shared/aggregates/figure.ts';
import { axisKeys, type Axes, type AxisKey } from '../measures/axes.ts';

/** What all may see of many checks: for each axis the mean, or that it is withheld. */
export type Shown = Partial<Record<AxisKey, Figure>>;

/**
 * The mean of each axis over the checks of at least five people, in tenths: whoever knows the mean of a group with and
 * one without somebody, say of a team and of the community that it is in, learns nothing of that one from tenths.
 */
export function aggregate(all: readonly Axes[]): Shown {
  return Object.fromEntries(
    axisKeys.map((key) => {
      const known = all.flatMap((one) => one[key] ?? []);
      const mean = known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length);
      return [key, figure({ value: Math.round(mean * 10) / 10, people: known.length })];
    }),
  );
}

/** What may be shown after some were taken out of what was shown: until five have gone, only what is the same without them. */
export function afterLeaving(shown: Shown, counted: number, now: readonly Axes[]): Shown {
  const gone = counted - now.length;
  if (gone <= 0) return shown;
  const without = aggregate(now);
  // That it is drawn up anew is a matter of the whole, not of whoever happens to look.
  const few = Math.min(gone, least - 1);
  return Object.fromEntries(
    axisKeys.map((key) => [key, steady(shown[key] ?? { withheld: 'few' }, without[key]!, few)]),
  );
}
