import type { Random } from '../random.ts';
import { improve } from './improve.ts';
import { cut, groupCost, groupsOf, membersOf, place, seat, totalCost, type Seating } from './seating.ts';
import { settle } from './settle.ts';
import { planSizes } from './sizes.ts';
import type { Bonds, Formed } from './types.ts';

/** Shakes of a division that still costs something; fewer where each takes longer. */
const shakesFor = (people: number): number =>
  people <= 100 ? 120 : people <= 600 ? 80 : people <= 2000 ? 40 : 0;

/**
 * Groups of three to five: a drawn division, changes of place until nobody finds a better one, then shakes, in which
 * some people of a group that costs something change places by chance and everybody near looks again.
 */
export function gather(bonds: Bonds, size: number, random: Random, people: readonly number[]): Formed {
  const seating = seat(cut(people, planSizes(people.length, size)));
  improve(bonds, seating, random, people);
  let cost = totalCost(bonds, groupsOf(seating));
  for (let shake = shakesFor(people.length); shake > 0 && cost > 0; shake -= 1) {
    const before = seating.seats.slice();
    improve(bonds, seating, random, mixUp(bonds, seating, random));
    const now = totalCost(bonds, groupsOf(seating));
    if (now <= cost) cost = now;
    else before.forEach((person, at) => place(seating, at, person));
  }
  return settle(bonds, size, groupsOf(seating), []);
}

/** Lets two people of a costly group change places with anybody; answers all whom this concerns. */
function mixUp(bonds: Bonds, s: Seating, random: Random): number[] {
  const groups = s.first.length - 1;
  let costly = random.below(groups);
  for (let tried = 0; tried < groups && groupCost(bonds, membersOf(s, costly)) === 0; tried += 1) {
    costly = (costly + 1) % groups;
  }
  const concerned = new Set([costly]);
  for (let swap = 0; swap < 2; swap += 1) {
    const from = s.first[costly]! + random.below(s.first[costly + 1]! - s.first[costly]!);
    const to = random.below(s.seats.length);
    const [person, other] = [s.seats[from]!, s.seats[to]!];
    place(s, from, other);
    place(s, to, person);
    concerned.add(s.groupAt[to]!);
  }
  return [...concerned].flatMap((group) => membersOf(s, group));
}
