/** The arithmetic mean; null of nothing. */
export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : sum(values) / values.length;
}

/** The value in the middle, or the mean of the two there; null of nothing. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((one, other) => one - other);
  const upper = sorted[sorted.length >> 1]!;
  return sorted.length % 2 === 1 ? upper : (sorted[(sorted.length >> 1) - 1]! + upper) / 2;
}

/**
 * The variance of a sample: squared distances from the mean over n - 1.
 *
 * @returns 0 or more; null of fewer than two values, which have no spread to tell of
 */
export function variance(values: readonly number[]): number | null {
  return values.length < 2 ? null : squares(values) / (values.length - 1);
}

/** Σ (x - mean)², from distances and not from sums of squares, so that large values lose no digits. */
export function squares(values: readonly number[]): number {
  const middle = mean(values) ?? 0;
  return values.reduce((total, value) => total + (value - middle) ** 2, 0);
}

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
