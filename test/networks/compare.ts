import type { Value } from './stoa-values.ts';

/** How far a library's value is from Stoa's: the widest of all people; infinite where only one of the two has a value. */
export function distance(own: Value, other: Value): number {
  if (typeof own === 'object' && own !== null && typeof other === 'object' && other !== null) {
    if (own.length !== other.length) return Infinity;
    return own.reduce<number>((widest, value, at) => Math.max(widest, apart(value, other[at] ?? null)), 0);
  }
  if (typeof own === 'object' && own !== null) return Infinity;
  return typeof other === 'object' && other !== null ? Infinity : apart(own, other);
}

/** Relative to the larger of the two, so that nine digits are nine digits whatever the size; below a thousandth to that. */
function apart(own: number | null, other: number | null): number {
  if (own === null || other === null) return own === other ? 0 : Infinity;
  return Math.abs(own - other) / Math.max(Math.abs(own), Math.abs(other), 1e-3);
}

/** Nine digits. */
export const closeEnough = 1e-9;

/** Communities are a search, and each searches otherwise: Stoa's may be worse than another's by so much at most. */
export const worseCommunities = 0.02;

/** Whether a measure agrees, given Stoa's value and a library's. */
export function agrees(measure: string, own: Value, other: Value): boolean {
  if (measure !== 'communities') return distance(own, other) <= closeEnough;
  return typeof own === 'number' && typeof other === 'number' && own >= other - worseCommunities;
}
