import type { Network } from './network.ts';

/**
 * How much more ties stay within groups than chance would have it: Σ_c (L_c / m - (k_c / 2m)²) undirected,
 * Σ_c (L_c / m - k_c^out k_c^in / m²) directed, with strengths.
 *
 * @param membership the group of each person, numbered from 0
 * @returns from -1/2 (all ties lead out) to just under 1; 0 when everybody is in one group; null without ties
 *
 * Source: Newman and Girvan, Physical Review E 69 (2004); directed by Leicht and Newman, Physical Review Letters 100
 * (2008).
 */
export function modularity({ out, size }: Network, membership: ArrayLike<number>): number | null {
  let groups = 0;
  for (let person = 0; person < size; person += 1) groups = Math.max(groups, membership[person]! + 1);
  const from = new Float64Array(groups);
  const to = new Float64Array(groups);
  const within = new Float64Array(groups);
  let all = 0;
  for (let person = 0; person < size; person += 1) {
    const own = membership[person]!;
    for (let tie = out.starts[person]!; tie < out.starts[person + 1]!; tie += 1) {
      const other = membership[out.to[tie]!]!;
      const strength = out.weight[tie]!;
      all += strength;
      from[own]! += strength;
      to[other]! += strength;
      if (own === other) within[own]! += strength;
    }
  }
  // Undirected ties stand in both rows, so that both sums are doubled and the one formula serves both.
  if (all === 0) return null;
  let sum = 0;
  for (let group = 0; group < groups; group += 1) {
    sum += within[group]! / all - (from[group]! / all) * (to[group]! / all);
  }
  return sum;
}
