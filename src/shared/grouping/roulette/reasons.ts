import type { RouletteBonds } from './bonds.ts';
import type {
  PairReason,
  RouletteGroup,
  RoulettePerson,
  RouletteRules,
  SizeReason,
  Unpaired,
} from './types.ts';

/** A group of numbers, told as people with the reasons. */
export function tellGroup(
  people: readonly RoulettePerson[],
  bonds: RouletteBonds,
  rules: RouletteRules,
  group: readonly number[],
): RouletteGroup {
  const members = [...group].sort((a, b) => a - b);
  const pairs = members.flatMap((i, at) => members.slice(at + 1).map((j) => tellPair(people, bonds, i, j)));
  return {
    members: members.map((one) => people[one]!.id),
    host: people[hostOf(people, members)]!.id,
    sizeReason: sizeReason(people.length, group.length, rules.size),
    pairs,
  };
}

function tellPair(people: readonly RoulettePerson[], bonds: RouletteBonds, i: number, j: number): PairReason {
  const met = bonds.memory.metAgo(i, j);
  const missed = bonds.memory.missedAgo(i, j);
  const grade = bonds.grade(i, j);
  return {
    a: people[i]!.id,
    b: people[j]!.id,
    metAgo: met > 0 ? met : null,
    missedAgo: missed > 0 ? missed : null,
    repeat: grade === 0 ? 'none' : grade === 1 ? 'long-ago' : 'within-window',
    inLine: bonds.inLine(i, j),
    kept: bonds.tests.filter(({ breaks }) => !breaks(i, j)).map(({ kind }) => kind),
    broken: bonds.tests.filter(({ breaks }) => breaks(i, j)).map(({ kind }) => kind),
  };
}

/** Who was invited last time invites; then who is new; among equals the one who comes first by a turning of ids. */
function hostOf(people: readonly RoulettePerson[], members: readonly number[]): number {
  const turns = (one: number) => ['guest', null, 'host'].indexOf(people[one]!.lastRole);
  const first = Math.min(...members.map(turns));
  const able = members.filter((one) => turns(one) === first);
  const sum = members.reduce((total, one) => total + people[one]!.id, 0);
  return able[sum % able.length]!;
}

function sizeReason(people: number, members: number, size: number): SizeReason | null {
  if (members === size) return null;
  if (people % size === 0) return 'otherwise-left-out';
  return size === 2 ? 'odd-number' : 'remainder';
}

/** Why nobody was found for somebody. Never says which rule it was: the list of pairs is private. */
export function tellUnpaired(
  people: readonly RoulettePerson[],
  bonds: RouletteBonds,
  person: number,
): Unpaired {
  const { id } = people[person]!;
  if (people.length === 1) return { id, reason: 'alone' };
  const somebody = people.some((_, other) => other !== person && bonds.grade(person, other) < 3);
  return { id, reason: somebody ? 'no-place' : 'nobody-allowed' };
}
