import type { Attribute, Pair, Person, Rules } from './types.ts';

/** Everybody who takes part, with what the rules say about any two of them, by id. */
export interface Pool {
  people: ReadonlyMap<number, Person>;
  rules: Rules;
  /** What circles are mixed by. Where nobody differs, an attribute tells no circle from another and weighs nothing. */
  attributes: { name: Attribute; weight: number }[];
  cannotMeet: ReadonlyMap<number, ReadonlySet<number>>;
  together: ReadonlyMap<number, ReadonlySet<number>>;
  met: ReadonlyMap<number, ReadonlyMap<number, number>>;
  /** Everybody above in the line, nearest first. */
  above(id: number): number[];
}

const attributeNames: readonly Attribute[] = ['department', 'location', 'level'];

function neighbours(pairs: readonly Pair[], people: ReadonlyMap<number, Person>): Map<number, Set<number>> {
  const found = new Map<number, Set<number>>();
  for (const [a, b] of pairs) {
    if (a === b || !people.has(a) || !people.has(b)) continue;
    found.set(a, (found.get(a) ?? new Set()).add(b));
    found.set(b, (found.get(b) ?? new Set()).add(a));
  }
  return found;
}

function timesMet(rules: Rules, people: ReadonlyMap<number, Person>): Map<number, Map<number, number>> {
  const met = new Map<number, Map<number, number>>();
  const add = (a: number, b: number, times: number) => {
    const row = met.get(a) ?? new Map<number, number>();
    met.set(a, row.set(b, (row.get(b) ?? 0) + times));
  };
  for (const { pair, times } of rules.metBefore) {
    const [a, b] = pair;
    if (a === b || times <= 0 || !people.has(a) || !people.has(b)) continue;
    add(a, b, times);
    add(b, a, times);
  }
  return met;
}

/** The order of `list` does not matter; ids are unique. */
export function readPool(list: readonly Person[], rules: Rules): Pool {
  const people = new Map(list.toSorted((a, b) => a.id - b.id).map((person) => [person.id, person]));
  const managerOf = (id: number) =>
    people.has(id) ? people.get(id)!.manager : (rules.managersElsewhere?.get(id) ?? null);
  const differs = (name: Attribute) =>
    new Set(list.map((person) => person[name]).filter((value) => value !== null)).size > 1;

  return {
    people,
    rules,
    attributes: attributeNames
      .map((name) => ({ name, weight: differs(name) ? (rules.mix[name] ?? 0) : 0 }))
      .filter(({ name, weight }) => weight > 0 || (rules.targets?.[name] ?? 0) > 0),
    cannotMeet: neighbours(rules.cannotMeet, people),
    together: neighbours(rules.together, people),
    met: timesMet(rules, people),
    above(id) {
      const chain: number[] = [];
      let manager = managerOf(id);
      // Imported lines can run in a ring; everybody in it is above everybody else.
      while (manager !== null && manager !== id && !chain.includes(manager)) {
        chain.push(manager);
        manager = managerOf(manager);
      }
      return chain;
    },
  };
}
