import type { Stretch } from './stretch.ts';

/**
 * The agenda after somebody came or went: what was and what runs stays as it is, what is still to come is as it
 * would be with those who are here now. Nobody who came late is taken back to what is over, but who comes while
 * each has a turn has theirs too.
 */
export function continueAgenda(old: readonly Stretch[], at: number, now: readonly Stretch[]): Stretch[] {
  const kept = old.slice(0, at + 1);
  const current = kept.at(-1);
  if (!current) return [...now];
  const known = new Set(kept.map(({ key }) => key));
  const here = now.findLastIndex((one) => known.has(one.key) || sameItem(one, current));
  const turns = now.filter(
    (one, i) => i <= here && !known.has(one.key) && current.each && sameItem(one, current),
  );
  return [...kept, ...turns, ...now.slice(here + 1).filter(({ key }) => !known.has(key))];
}

const withoutTurn = ({ key, each }: Stretch): string => (each ? key.slice(0, key.lastIndexOf(':')) : key);
const sameItem = (one: Stretch, other: Stretch): boolean => withoutTurn(one) === withoutTurn(other);
