import type { Giver } from './people.ts';

export interface Load {
  giver: number;
  /** People accompanied now. */
  accompanies: number;
  /** Seats that are free now. */
  free: number;
  /** Of all seats the share that is taken, from 0 to 1; 1 also for a mentor who offers none. */
  share: number;
  state: 'idle' | 'some' | 'full';
}

/**
 * A mentor's load for everyone to see, in the order of the ids. `capacity` of a giver is what is free beside those in
 * `current`, so a pause (capacity 0) shows as full.
 */
export function load(givers: readonly Giver[], current: readonly { giver: number }[]): Load[] {
  const counts = new Map<number, number>();
  for (const { giver } of current) counts.set(giver, (counts.get(giver) ?? 0) + 1);
  return givers
    .map(({ id, capacity }): Load => {
      const accompanies = counts.get(id) ?? 0;
      const free = Math.max(0, capacity);
      const all = accompanies + free;
      const state = free === 0 ? 'full' : accompanies === 0 ? 'idle' : 'some';
      return { giver: id, accompanies, free, share: all === 0 ? 1 : accompanies / all, state };
    })
    .sort((a, b) => a.giver - b.giver);
}
