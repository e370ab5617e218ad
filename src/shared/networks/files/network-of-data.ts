import { groupsOf } from '../groups.ts';
import type { Groupings } from '../measure-network.ts';
import { buildNetwork, type Network } from '../network.ts';
import type { Attribute, NetworkData } from './network-data.ts';

/** The network that a file tells of. */
export const networkOfData = ({ ids, from, to, weight, directed }: NetworkData): Network =>
  buildNetwork(ids.length, { from, to, weight }, { directed });

/** As many departments as the largest companies have. */
const mostGroups = 2000;

/**
 * What is told of people and makes groups of them: two values or more, few beside the people, and no measured number
 * (a place, not an age).
 */
export function groupingsOfData({ attributes, ids }: Pick<NetworkData, 'attributes' | 'ids'>): Groupings {
  return Object.fromEntries(
    attributes
      .filter((one) => makesGroups(one, ids.length))
      .map(({ name, values }) => [name, groupsOf(values)]),
  );
}

function makesGroups({ values }: Attribute, people: number): boolean {
  const different = new Set(values.filter((value) => value !== null));
  if (different.size < 2 || different.size > Math.min(mostGroups, Math.max(2, people / 2))) return false;
  return ![...different].some((value) => /^-?\d+\.\d+(e[+-]?\d+)?$/i.test(value));
}

/** What is told of people as a number, in all cases where it is told; null where it is no number. */
export function numbersOf({ values }: Attribute): Float64Array | null {
  const numbers = Float64Array.from(values, (value) => (value === null ? Number.NaN : Number(value)));
  return values.some((value, one) => value !== null && Number.isNaN(numbers[one])) ? null : numbers;
}
