/**
 * How much hangs on the few strongest: the share of all strength that the `top` strongest hold.
 *
 * @param strengths tie strengths, or answers given by each person; 0 or more
 * @returns from top / n (all alike) to 1 (nobody else counts); null when there is no strength at all
 *
 * Source: the concentration ratio of industrial economics, here of ties.
 */
export function topShare(strengths: readonly number[], top = 3): number | null {
  const all = total(strengths);
  if (all <= 0) return null;
  return total(strengths.toSorted((a, b) => b - a).slice(0, top)) / all;
}

/**
 * The Herfindahl-Hirschman index: Σ s², with s the share of each.
 *
 * @returns from 1/n (all alike) to 1 (one holds everything); null when there is no strength at all
 *
 * Source: Hirschman, The Paternity of an Index, American Economic Review 54 (1964).
 */
export function herfindahl(strengths: readonly number[]): number | null {
  const all = total(strengths);
  if (all <= 0) return null;
  return strengths.reduce((sum, strength) => sum + (strength / all) ** 2, 0);
}

/**
 * On how few it rests: the smallest number of people who together hold at least `share` of everything. Of answers and
 * a half this is what is called the bus factor.
 *
 * @returns people, 1 or more; 0 when there is nothing
 */
export function fewestWhoHold(strengths: readonly number[], share = 0.5): number {
  const needed = total(strengths) * share;
  if (needed <= 0) return 0;
  let held = 0;
  let people = 0;
  for (const strength of strengths.toSorted((a, b) => b - a)) {
    held += strength;
    people += 1;
    if (held >= needed) break;
  }
  return people;
}

const total = (strengths: readonly number[]): number =>
  strengths.reduce((sum, strength) => sum + strength, 0);
