import { figure, least, type Counted, type Figure } from '#shared/aggregates/figure.ts';
import { steady } from '#shared/aggregates/steady.ts';
import { axisKeys, type AxisKey } from '../measures/axes.ts';

/** The mean of each axis over those of whom it is known, with how many they are. */
export type Means = Record<AxisKey, Counted>;

/** What all may see of many checks: for each axis the mean, or that it is withheld. */
export type Shown = Partial<Record<AxisKey, Figure>>;

/**
 * What may be shown of the means of at least five people: tenths. Whoever knows the mean of a group with and one without
 * somebody, say of a team and of the community that it is in, learns nothing of that one from tenths.
 */
export function aggregate(means: Means): Shown {
  return Object.fromEntries(
    axisKeys.map((key) => {
      const { value, people } = means[key];
      return [key, figure({ value: Math.round(value * 10) / 10, people })];
    }),
  );
}

/**
 * What may be shown after `gone` were taken out of what was shown: until five have gone, only what is the same without
 * them. That it is drawn up anew then is a matter of the whole, not of whoever happens to look.
 */
export function afterLeaving(shown: Shown, gone: number, now: Means): Shown {
  if (gone <= 0) return shown;
  const without = aggregate(now);
  const few = Math.min(gone, least - 1);
  return Object.fromEntries(
    axisKeys.map((key) => [key, steady(shown[key] ?? { withheld: 'few' }, without[key]!, few)]),
  );
}
