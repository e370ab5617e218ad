import type { Formed } from '../proposal.ts';
import { formInCircles } from './circles.ts';
import { matchInGroups } from './matching.ts';
import type { Pool } from './pool.ts';
import { drawInGroups } from './roulette.ts';

/** Whether groups of this kind are formed for people, and not by themselves. */
export const isFormed = (by: string): boolean => by === 'circles' || by === 'roulette' || by === 'matching';

/** Whether somebody can be given a place, or a group be merged: everywhere but where all are one group. */
export const isPlaced = (by: string): boolean => isFormed(by) || by === 'teams';

/** Groups for everybody in the pool: the same pool and seed give the same groups. */
export function formGroups(pool: Pool, seed: number): Formed {
  const { grouping } = pool;
  switch (grouping.by) {
    case 'circles':
      return formInCircles(pool, grouping, seed);
    case 'roulette':
      return drawInGroups(pool, grouping, seed);
    case 'matching':
      return matchInGroups(pool, grouping, seed);
    default:
      throw new Error(`groups of ${grouping.by} form themselves`);
  }
}
