import type { Figure } from '#shared/aggregates/figure.ts';
import type { By } from '../grouping.ts';

/** How many of the community and of its audience belong to a group of the directory. */
export type Part = { by: By; name: string; members: number; people: number };

/**
 * Whether members answer beyond their own group. `index` is the E-I index of pairs of asker and answerer, from -1 to
 * +1; `byChance` what it would be if it did not matter who belongs where.
 */
export type Mixing = { by: By; index: Figure; byChance: number | null };

/** On how many people the answers of the last twelve months rest. Shares are per cent. */
export type Carrying = { answers: number; topThree: Figure; half: Figure };

export type Composition = {
  members: number;
  people: number;
  parts: Part[];
  mixing: Mixing[];
  carrying: Carrying;
};

/** A group of the audience of which far fewer are here than of the others, and how many would be expected. */
export type Missing = Part & { expected: number };

const fewest = 5;
const atMost = 6;

/** Who is missing: groups of five people or more with less than half as many members as their size would have. */
export function whoIsMissing({ members, people, parts }: Composition): Missing[] {
  if (people === 0 || members === 0) return [];
  return parts
    .map((part) => ({ ...part, expected: (members * part.people) / people }))
    .filter((part) => part.people >= fewest && part.expected >= 1 && part.members < part.expected / 2)
    .toSorted((a, b) => b.expected - b.members - (a.expected - a.members))
    .slice(0, atMost);
}
