import { bondsOf, type RouletteBonds } from './bonds.ts';
import { summarise } from './draw-round.ts';
import type { History } from './history.ts';
import { tellGroup, tellUnpaired } from './reasons.ts';
import { bestGroup } from './settle.ts';
import { largestSize } from './sizes.ts';
import type { RoulettePerson, RouletteRound, RouletteRules } from './types.ts';

/** What is known of a round that is drawn but not over: its people (and who comes), its history and its rules. */
export interface RoundContext {
  people: readonly RoulettePerson[];
  history: History;
  rules: RouletteRules;
}

/**
 * Somebody joins after the draw: with a person who was left over, else in the group that suits best. Nobody else
 * changes groups. `round` holds only groups that may still take somebody; the person must be in `context.people`.
 */
export function fillIn(round: RouletteRound, person: number, context: RoundContext): RouletteRound {
  return change(round, context, (groups, unpaired) => ({ groups, free: [...unpaired, person] }));
}

/**
 * Somebody leaves before the meeting. A group that still has two people stays; who is left behind alone gets a place
 * as a late joiner does, so that nobody who may have made an appointment is moved.
 */
export function mend(round: RouletteRound, leaver: number, context: RoundContext): RouletteRound {
  return change(round, context, (groups, unpaired) => {
    const stayed = groups.map((group) => group.filter((id) => id !== leaver));
    return {
      groups: stayed.filter((group) => group.length > 1),
      free: [
        ...stayed.filter((group) => group.length === 1).flat(),
        ...unpaired.filter((id) => id !== leaver),
      ],
    };
  });
}

type Ids = { groups: number[][]; free: number[] };

function change(
  round: RouletteRound,
  context: RoundContext,
  act: (groups: number[][], unpaired: number[]) => Ids,
): RouletteRound {
  const wanted = act(
    round.groups.map(({ members }) => [...members]),
    round.unpaired.map(({ id }) => id),
  );
  const present = new Set([...wanted.groups.flat(), ...wanted.free]);
  const people = context.people.filter(({ id }) => present.has(id)).toSorted((a, b) => a.id - b.id);
  const numberOf = new Map(people.map(({ id }, number) => [id, number]));
  const bonds = bondsOf(people, context.history, context.rules);
  const groups = wanted.groups.map((group) => group.map((id) => numberOf.get(id)!));
  const left = takeIn(
    bonds,
    groups,
    wanted.free.map((id) => numberOf.get(id)!),
    context.rules.size,
  );
  const told = groups
    .map((group) => tellGroup(people, bonds, context.rules, group))
    .sort((a, b) => a.members[0]! - b.members[0]!);
  const unpaired = left.map((one) => tellUnpaired(people, bonds, one)).sort((a, b) => a.id - b.id);
  return { seed: round.seed, groups: told, unpaired, summary: summarise(told, unpaired, false) };
}

/** Gives each a place, with another one without a place first; answers those for whom there is none. */
function takeIn(bonds: RouletteBonds, groups: number[][], free: readonly number[], size: number): number[] {
  const left: number[] = [];
  for (const person of free) {
    const alone = left.map((one) => [one]);
    const group = bestGroup(bonds, [...alone, ...groups], person, largestSize(size));
    if (group === undefined) left.push(person);
    else {
      group.push(person);
      if (group.length === 2) {
        left.splice(left.indexOf(group[0]!), 1);
        groups.push(group);
      }
    }
  }
  return left;
}
