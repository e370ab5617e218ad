import type { Problem } from './prepare.ts';

/**
 * The diversity of a circle is the share of its pairs that differ, from 0 to 1, taken by attribute and averaged with
 * the weights of the rules. Two differ when both values are known and not the same. With nothing to mix by it is 1.
 *
 * What speaks against a circle is taken off: repeated meetings by their square, so that one pair that met three times
 * weighs more than three pairs that met once.
 */
const cost = {
  metOnce: 0.05,
  noFacilitator: 0.25,
  hourTooWide: 0.1,
  valueMissing: 0.1,
};

const day = 24 * 60;

/** Minutes between the clocks of the two who are furthest apart, the short way around the world. */
export function timeZoneSpread(offsets: readonly number[]): number {
  const sorted = offsets.map((offset) => ((offset % day) + day) % day).sort((a, b) => a - b);
  let gap = 0;
  for (let at = 0; at < sorted.length; at += 1) {
    const next = at + 1 < sorted.length ? sorted[at + 1]! : sorted[0]! + day;
    gap = Math.max(gap, next - sorted[at]!);
  }
  return sorted.length === 0 ? 0 : day - gap;
}

const pairsIn = (members: readonly number[]): number => (members.length * (members.length - 1)) / 2;

/** Pairs that differ in one attribute. */
export function countDiffering(codes: Int32Array, members: readonly number[]): number {
  let differing = 0;
  for (let a = 0; a < members.length; a += 1) {
    const code = codes[members[a]!]!;
    if (code < 0) continue;
    for (let b = a + 1; b < members.length; b += 1) {
      const other = codes[members[b]!]!;
      if (other >= 0 && other !== code) differing += 1;
    }
  }
  return differing;
}

/** Different known values of one attribute. */
export const countValues = (codes: Int32Array, members: readonly number[]): number =>
  new Set(members.map((member) => codes[member]!).filter((code) => code >= 0)).size;

export function diversityOf({ attributes, totalWeight }: Problem, members: readonly number[]): number {
  if (totalWeight === 0) return 1;
  if (members.length < 2) return 0;
  let weighted = 0;
  for (let at = 0; at < attributes.length; at += 1) {
    const { codes, weight } = attributes[at]!;
    weighted += weight * countDiffering(codes, members);
  }
  return weighted / (totalWeight * pairsIn(members));
}

function costOf({ pool, people, attributes, met }: Problem, members: readonly number[]): number {
  const { rules } = pool;
  let squares = 0;
  if (pool.met.size > 0) {
    for (let a = 0; a < members.length; a += 1) {
      const row = met[members[a]!]!;
      if (row.size === 0) continue;
      for (let b = a + 1; b < members.length; b += 1) squares += (row.get(members[b]!) ?? 0) ** 2;
    }
  }
  let missing = 0;
  for (const { codes, target } of attributes) {
    if (target > 0) missing += Math.max(0, target - countValues(codes, members));
  }
  let hours = 0;
  if (rules.timeZoneSpread !== null) {
    const spread = timeZoneSpread(members.map((member) => people[member]!.utcOffset));
    hours = Math.max(0, spread - rules.timeZoneSpread) / 60;
  }
  const leaderless = rules.facilitator && !members.some((member) => people[member]!.willing);
  return (
    squares * cost.metOnce +
    missing * cost.valueMissing +
    hours * cost.hourTooWide +
    (leaderless ? cost.noFacilitator : 0)
  );
}

/** What is compared: the same for the same people in any order. */
export const scoreOf = (problem: Problem, members: readonly number[]): number =>
  diversityOf(problem, members) - costOf(problem, members);
