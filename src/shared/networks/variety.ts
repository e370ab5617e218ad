/**
 * Blau's index of heterogeneity: how likely two contacts drawn with putting back differ, 1 - Σ p².
 *
 * @param values the category of each contact (department, level, place); null where it is not known, which is left out
 * @returns from 0 (all alike) up to, never reaching, 1; the most is 1 - 1/K with K categories. Null when none is known.
 *
 * Source: Blau, Inequality and Heterogeneity (1977).
 */
export function blau<T>(values: readonly (T | null)[]): number | null {
  return blauOfCounts(countsOf(values));
}

/** Blau's index from how many there are of each category. */
export function blauOfCounts(counts: readonly number[]): number | null {
  const all = counts.reduce((sum, count) => sum + count, 0);
  if (all === 0) return null;
  return 1 - counts.reduce((sum, count) => sum + (count / all) ** 2, 0);
}

/**
 * The index of qualitative variation: Blau's index as a share of the most it could be, K / (K - 1) · (1 - Σ p²), so
 * that departments and levels can be compared.
 *
 * @param possible K: the categories that there could be, also those that nobody named. Counted as at least the
 * categories that occur.
 * @returns from 0 (all alike) to 1 (spread evenly over all categories). Null when no value is known or only one
 * category is possible.
 *
 * Source: Mueller and Schuessler, Statistical Reasoning in Sociology (1961); measure by Agresti and Agresti (1978).
 */
export function iqv<T>(values: readonly (T | null)[], possible: number): number | null {
  return iqvOfCounts(countsOf(values), possible);
}

/** The index of qualitative variation from how many there are of each category. */
export function iqvOfCounts(counts: readonly number[], possible: number): number | null {
  const heterogeneity = blauOfCounts(counts);
  const categories = Math.max(possible, counts.filter((count) => count > 0).length);
  if (heterogeneity === null || categories < 2) return null;
  return (categories / (categories - 1)) * heterogeneity;
}

function countsOf<T>(values: readonly (T | null)[]): number[] {
  const counts = new Map<T, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()];
}
