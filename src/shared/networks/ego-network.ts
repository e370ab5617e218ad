import { networkOf, type Network } from './network.ts';

/** Somebody's own contacts, as they see them. */
export interface OwnContacts {
  /** How strong the tie to each contact is; all 1 where strength does not count. */
  strengths: readonly number[];
  /** Who knows whom among the contacts, each pair once, by their places in `strengths`. */
  known: readonly (readonly [number, number])[];
  /** How strong a tie between two contacts counts; 1 by default. */
  knownStrength?: number;
}

/** The one whose contacts they are, in the network that `egoNetwork` makes. The contact at place `i` is `i + 1`. */
export const ego = 0;

/** The network of one person and those they named, for `constraint`, `effectiveSize` and `efficiency` of `ego`. */
export function egoNetwork({ strengths, known, knownStrength = 1 }: OwnContacts): Network {
  return networkOf(strengths.length + 1, [
    ...strengths.map((strength, contact) => [ego, contact + 1, strength] as const),
    ...known.map(([a, b]) => [a + 1, b + 1, knownStrength] as const),
  ]);
}
