import type { Pool } from '../forming/pool.ts';

/**
 * Whether one group would bring two together of whom one said in confidence that it cannot be, and who are not
 * together already. Who moves people is shown no such group, and is not told why: the answer was promised to nobody.
 */
export function bringsKeptApart(
  { cannotMeet }: Pick<Pool, 'cannotMeet'>,
  before: readonly number[],
  after: readonly number[],
): boolean {
  const was = new Set(before);
  const will = new Set(after);
  return cannotMeet.some(
    ([one, other]) => will.has(one) && will.has(other) && !(was.has(one) && was.has(other)),
  );
}
