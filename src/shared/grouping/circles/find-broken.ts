import type { Pool } from './read-pool.ts';
import type { Broken, Pair, Person } from './types.ts';

const pairsOf = (people: readonly Person[]): [Person, Person][] =>
  people.flatMap((a, at) => people.slice(at + 1).map((b): [Person, Person] => [a, b]));

const ids = (a: Person, b: Person): Pair => [a.id, b.id];

const countShared = (a: readonly string[], b: readonly string[]): number =>
  new Set(a.filter((one) => b.includes(one))).size;

const inAll = (lists: readonly (readonly string[])[]): number =>
  new Set(lists[0]?.filter((one) => lists.every((list) => list.includes(one)))).size;

function brokenByPair(pool: Pool, a: Person, b: Person): Broken[] {
  const broken: Broken[] = [];
  if (pool.rules.reportingLine) {
    if (a.manager !== null && a.manager === b.manager) {
      broken.push({ kind: 'same-manager', pair: ids(a, b), manager: a.manager });
    }
    if (pool.above(b.id).includes(a.id)) broken.push({ kind: 'reporting-line', pair: ids(a, b) });
    else if (pool.above(a.id).includes(b.id)) broken.push({ kind: 'reporting-line', pair: ids(b, a) });
  }
  if (pool.cannotMeet.get(a.id)?.has(b.id)) broken.push({ kind: 'cannot-meet', pair: ids(a, b) });
  return broken;
}

/**
 * Every hard rule that these people break as one circle, each with the two whom it concerns; of a reporting line the
 * first is above. Where a whole circle lacks something, those two are named who share least.
 */
export function findBroken(pool: Pool, people: readonly Person[]): Broken[] {
  const { sizes, commonSlots, commonLanguage, departments } = pool.rules;
  const pairs = pairsOf(people);
  const broken = pairs.flatMap(([a, b]) => brokenByPair(pool, a, b));
  const members = new Set(people.map(({ id }) => id));
  const least = (share: (a: Person, b: Person) => number): Pair => {
    const [first] = pairs.toSorted(([a, b], [c, d]) => share(a, b) - share(c, d));
    return first ? ids(...first) : [people[0]!.id, people[0]!.id];
  };

  for (const { id } of people) {
    for (const other of pool.together.get(id) ?? []) {
      if (!members.has(other)) broken.push({ kind: 'apart', pair: [id, other] });
    }
  }
  if (people.length > 0) {
    const slots = inAll(people.map((person) => person.slots));
    if (slots < commonSlots) {
      const pair = least((a, b) => countShared(a.slots, b.slots));
      broken.push({ kind: 'slots', pair, common: slots, needed: commonSlots });
    }
    if (commonLanguage && inAll(people.map((person) => person.languages)) === 0) {
      broken.push({ kind: 'language', pair: least((a, b) => countShared(a.languages, b.languages)) });
    }
    const count = new Set(people.map(({ department }) => department).filter((name) => name !== null)).size;
    if (count < departments) {
      const pair = least((a, b) => (a.department === b.department ? 0 : 1));
      broken.push({ kind: 'departments', pair, count, needed: departments });
    }
  }
  if (people.length > sizes.max) broken.push({ kind: 'too-large', size: people.length, max: sizes.max });
  const smallest = Math.min(sizes.smallest, sizes.min);
  if (people.length < smallest) broken.push({ kind: 'too-small', size: people.length, smallest });
  return broken;
}
