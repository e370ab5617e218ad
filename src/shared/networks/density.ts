import type { Network } from './network.ts';

/**
 * The share of possible ties that there are: 2t / (n(n - 1)) undirected, t / (n(n - 1)) directed. Strength plays no
 * part.
 *
 * @returns from 0 (no ties) to 1 (everybody with everybody); null with fewer than two people
 *
 * Source: Wasserman and Faust, Social Network Analysis (1994), section 4.1.
 */
export function density({
  size,
  directed,
  ties,
}: Pick<Network, 'size' | 'directed' | 'ties'>): number | null {
  return size < 2 ? null : ((directed ? 1 : 2) * ties) / (size * (size - 1));
}

/**
 * How closed a circle of contacts is: the share of pairs among them who know each other, 2t / (n(n - 1)). The ties
 * to the person themselves are not counted.
 *
 * @param contacts n, the contacts
 * @param known t, the pairs who know each other, each counted once
 * @returns from 0 (nobody knows another) to 1 (a closed circle); null with fewer than two contacts
 */
export const egoDensity = (contacts: number, known: number): number | null =>
  density({ size: contacts, directed: false, ties: known });
