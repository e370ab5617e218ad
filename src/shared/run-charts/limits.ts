import { mean } from '#shared/statistics/spread.ts';

/** Between which values a measure moves by itself, all in its own unit. */
export type Limits = {
  centre: number;
  /** How far one point is usually from the centre, told by how far neighbours are apart; 0 where nothing ever moved. */
  sigma: number;
  lower: number;
  upper: number;
  /** The mean of the distances between neighbours, and what such a distance hardly passes. */
  range: number;
  upperRange: number;
};

/** What a measure cannot pass, such as 0 for a count and 100 for a percentage. */
export type Bounds = { least?: number; most?: number };

/** The mean distance of two neighbours that vary by chance, in sigmas. */
const neighbours = 2 / Math.sqrt(Math.PI);

/** How far such a distance goes at most, in mean distances: 1 + 3 · 0.8525 / 1.1284. */
const farthest = 1 + (3 * Math.sqrt(2 - 4 / Math.PI)) / neighbours;

/**
 * The limits of a chart of individual values and moving ranges (XmR): the mean, and 2.66 mean distances of neighbours
 * on both sides. A slow drift or a step widens them far less than it would widen the standard deviation.
 *
 * @param values in the order of time, of a stretch in which nothing was changed
 * @param bounds limits are not drawn where the measure cannot come
 * @returns null with fewer than two values
 *
 * Source: Wheeler, Understanding Variation (1993); the constants d2 and D4 for pairs, worked out and not rounded.
 */
export function limitsOf(values: readonly number[], bounds: Bounds = {}): Limits | null {
  const range = mean(values.slice(1).map((value, i) => Math.abs(value - values[i]!)));
  if (range === null) return null;
  const centre = mean(values)!;
  const sigma = range / neighbours;
  return {
    centre,
    sigma,
    lower: Math.max(centre - 3 * sigma, bounds.least ?? -Infinity),
    upper: Math.min(centre + 3 * sigma, bounds.most ?? Infinity),
    range,
    upperRange: farthest * range,
  };
}
