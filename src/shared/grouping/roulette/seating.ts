import type { Bonds } from './types.ts';

/** Groups of fixed sizes as rows of seats, so that two people change places without moving anybody else. */
export interface Seating {
  /** The person on each seat, and the seat of each person. */
  seats: Int32Array;
  seatOf: Int32Array;
  groupAt: Int32Array;
  /** The first seat of each group, and one past the last. */
  first: Int32Array;
}

export function seat(groups: readonly (readonly number[])[]): Seating {
  const first = new Int32Array(groups.length + 1);
  groups.forEach((group, at) => {
    first[at + 1] = first[at]! + group.length;
  });
  const seats = Int32Array.from(groups.flat());
  const seatOf = new Int32Array(seats.length);
  const groupAt = new Int32Array(seats.length);
  groups.forEach((_, at) => groupAt.fill(at, first[at], first[at + 1]));
  seats.forEach((person, at) => {
    seatOf[person] = at;
  });
  return { seats, seatOf, groupAt, first };
}

export function place(s: Seating, at: number, person: number): void {
  s.seats[at] = person;
  s.seatOf[person] = at;
}

export function membersOf(s: Seating, group: number): number[] {
  return [...s.seats.subarray(s.first[group], s.first[group + 1])];
}

export const groupsOf = (s: Seating): number[][] =>
  Array.from({ length: s.first.length - 1 }, (_, group) => membersOf(s, group));

/**
 * What it costs that a person sits in a group instead of `absent`, who may be the person. From `limit` on nobody asks
 * how much more it is.
 */
export function costIn(
  { cost }: Bonds,
  s: Seating,
  person: number,
  group: number,
  absent: number,
  limit = Infinity,
): number {
  let sum = 0;
  for (let at = s.first[group]!; at < s.first[group + 1]! && sum < limit; at += 1) {
    const other = s.seats[at]!;
    if (other !== absent && other !== person) sum += cost(person, other);
  }
  return sum;
}

export function groupCost({ cost }: Bonds, group: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < group.length; i += 1) {
    for (let j = i + 1; j < group.length; j += 1) sum += cost(group[i]!, group[j]!);
  }
  return sum;
}

export const totalCost = (bonds: Bonds, groups: readonly (readonly number[])[]): number =>
  groups.reduce((sum, group) => sum + groupCost(bonds, group), 0);

/** People one after the other as groups of these sizes. */
export function cut(people: readonly number[], sizes: readonly number[]): number[][] {
  let from = 0;
  return sizes.map((size) => people.slice(from, (from += size)));
}
