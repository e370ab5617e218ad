import { bitRows, countCommon, setBit, type BitRows } from './bits.ts';
import type { Pool } from './read-pool.ts';
import type { Person } from './types.ts';

/** The pool in numbers: people are 0 to `count - 1` by rising id, so the order in which they came is gone. */
export interface Problem {
  pool: Pool;
  people: Person[];
  count: number;
  /** Codes of values, -1 for unknown. */
  attributes: { codes: Int32Array; weight: number; target: number }[];
  totalWeight: number;
  departments: Int32Array;
  slots: BitRows;
  languages: BitRows;
  /** Who may not be with whom, for whatever hard rule. */
  clash: BitRows;
  met: Map<number, number>[];
  /** People who stay together; most are alone in theirs. */
  units: number[][];
  unitOf: number[][];
}

const codesOf = (values: readonly (string | null)[]): Int32Array => {
  const known = new Map<string, number>();
  return Int32Array.from(values, (value) => {
    if (value === null) return -1;
    if (!known.has(value)) known.set(value, known.size);
    return known.get(value)!;
  });
};

function bitsOf(lists: readonly (readonly string[])[]): BitRows {
  // Sorted, since chance goes through the columns one by one.
  const columns = new Map([...new Set(lists.flat())].sort().map((one, column) => [one, column]));
  const rows = bitRows(lists.length, columns.size);
  lists.forEach((list, row) => list.forEach((one) => setBit(rows, row, columns.get(one)!)));
  return rows;
}

/** One table with a bit for each two people: a few megabytes for some thousands of people. */
function clashesOf(pool: Pool, people: Person[], slots: BitRows, languages: BitRows): BitRows {
  const { rules } = pool;
  const clash = bitRows(people.length, people.length);
  const index = new Map(people.map(({ id }, at) => [id, at]));
  const part = (a: number, b: number | undefined) => {
    if (b === undefined || a === b) return;
    setBit(clash, a, b);
    setBit(clash, b, a);
  };

  const teams = new Map<number, number[]>();
  people.forEach(({ id, manager }, at) => {
    for (const other of pool.cannotMeet.get(id) ?? []) part(at, index.get(other));
    if (!rules.reportingLine) return;
    for (const boss of pool.above(id)) part(at, index.get(boss));
    if (manager === null) return;
    const team = teams.get(manager) ?? [];
    for (const colleague of team) part(at, colleague);
    teams.set(manager, [...team, at]);
  });

  if (rules.commonSlots === 0 && !rules.commonLanguage) return clash;
  for (let a = 0; a < people.length; a += 1) {
    for (let b = a + 1; b < people.length; b += 1) {
      const pair = [a, b];
      const meet =
        countCommon(slots, pair, rules.commonSlots) >= rules.commonSlots &&
        (!rules.commonLanguage || countCommon(languages, pair, 1) > 0);
      if (!meet) part(a, b);
    }
  }
  return clash;
}

function unitsOf(pool: Pool, people: Person[]): number[][] {
  const index = new Map(people.map(({ id }, at) => [id, at]));
  const seen = new Set<number>();
  const units: number[][] = [];
  for (let start = 0; start < people.length; start += 1) {
    if (seen.has(start)) continue;
    seen.add(start);
    const unit = [start];
    for (const member of unit) {
      for (const id of pool.together.get(people[member]!.id) ?? []) {
        const other = index.get(id);
        if (other === undefined || seen.has(other)) continue;
        seen.add(other);
        unit.push(other);
      }
    }
    units.push(unit.sort((a, b) => a - b));
  }
  return units;
}

/** Tables for the people with these ids, or for the whole pool. */
export function prepare(pool: Pool, ids: Iterable<number> = pool.people.keys()): Problem {
  const people = [...new Set(ids)].sort((a, b) => a - b).map((id) => pool.people.get(id)!);
  const slots = bitsOf(people.map((person) => person.slots));
  const languages = bitsOf(people.map((person) => person.languages));
  const units = unitsOf(pool, people);
  const unitOf: number[][] = [];
  for (const unit of units) for (const member of unit) unitOf[member] = unit;
  const index = new Map(people.map(({ id }, at) => [id, at]));

  return {
    pool,
    people,
    count: people.length,
    attributes: pool.attributes.map(({ name, weight }) => ({
      codes: codesOf(people.map((person) => person[name])),
      weight,
      target: pool.rules.targets?.[name] ?? 0,
    })),
    totalWeight: pool.attributes.reduce((sum, { weight }) => sum + weight, 0),
    departments: codesOf(people.map(({ department }) => department)),
    slots,
    languages,
    clash: clashesOf(pool, people, slots, languages),
    met: people.map(
      ({ id }) =>
        new Map(
          [...(pool.met.get(id) ?? [])].flatMap(([other, times]) =>
            index.has(other) ? [[index.get(other)!, times] as const] : [],
          ),
        ),
    ),
    units,
    unitOf,
  };
}
