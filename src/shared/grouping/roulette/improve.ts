import type { Random } from '../random.ts';
import { costIn, place, type Seating } from './seating.ts';
import type { Bonds } from './types.ts';

/** Up to so many people everybody is tried as somebody to change places with; beyond, a sample of these. */
const fewEnoughForAll = 1500;
const sample = 120;

/**
 * Lets people who cost something change places with whoever lowers the cost of both groups most, until nobody in the
 * list finds anyone. A change wakes the members of both groups, so work goes only where something moved.
 */
export function improve(bonds: Bonds, s: Seating, random: Random, people: readonly number[]): void {
  const costs = new Float64Array(bonds.count).fill(-1);
  const waiting = random.shuffle(people);
  const waits = new Uint8Array(bonds.count);
  for (const person of waiting) waits[person] = 1;
  const wake = (group: number): void => {
    for (let at = s.first[group]!; at < s.first[group + 1]!; at += 1) {
      const member = s.seats[at]!;
      costs[member] = -1;
      if (waits[member] === 0) {
        waits[member] = 1;
        waiting.push(member);
      }
    }
  };
  // Sums with forbidden pairs are rounded, so an end is set to changes that only seem to gain.
  let patience = 40 * bonds.count + 1000;
  for (let at = 0; at < waiting.length && patience > 0; at += 1, patience -= 1) {
    const person = waiting[at]!;
    waits[person] = 0;
    const group = s.groupAt[s.seatOf[person]!]!;
    const other = bestExchange(bonds, s, random, costs, person);
    if (other < 0) continue;
    const otherSeat = s.seatOf[other]!;
    place(s, s.seatOf[person]!, other);
    place(s, otherSeat, person);
    wake(group);
    wake(s.groupAt[otherSeat]!);
  }
}

/** With whom a person best changes places, or -1. `costs` keeps what everybody costs in their group; -1 is unknown. */
function bestExchange(bonds: Bonds, s: Seating, random: Random, costs: Float64Array, person: number): number {
  const { count } = bonds;
  const group = s.groupAt[s.seatOf[person]!]!;
  const now = costNow(bonds, s, costs, person);
  if (now === 0) return -1;
  const all = count <= fewEnoughForAll;
  const start = random.below(count);
  let best = -1;
  let bestChange = 0;
  for (let tried = 0; tried < (all ? count : sample); tried += 1) {
    const other = all ? (start + tried) % count : random.below(count);
    const otherGroup = s.groupAt[s.seatOf[other]!]!;
    if (otherGroup === group) continue;
    const both = now + costNow(bonds, s, costs, other);
    const limit = both + bestChange;
    if (limit <= 0) continue;
    const there = costIn(bonds, s, person, otherGroup, other, limit);
    if (there >= limit) continue;
    const after = there + costIn(bonds, s, other, group, person, limit - there);
    if (after < limit) {
      best = other;
      bestChange = after - both;
      if (after === 0) break;
    }
  }
  return best;
}

function costNow(bonds: Bonds, s: Seating, costs: Float64Array, person: number): number {
  if (costs[person]! < 0) costs[person] = costIn(bonds, s, person, s.groupAt[s.seatOf[person]!]!, person);
  return costs[person]!;
}
