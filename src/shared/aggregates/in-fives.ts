import { least } from './figure.ts';

/**
 * Those who are counted of those who answered, in the order in which they did: as many whole fives as there are. Two
 * figures shown one after the other then differ by five people, never by the one who answered in between.
 */
export function countedInFives<T>(answered: readonly T[]): readonly T[] {
  return answered.slice(0, answered.length - (answered.length % least));
}
