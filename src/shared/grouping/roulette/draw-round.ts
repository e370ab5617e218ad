import { seededRandom } from '../random.ts';
import { bondsOf } from './bonds.ts';
import { formGroups } from './form-groups.ts';
import type { History } from './history.ts';
import { tellGroup, tellUnpaired } from './reasons.ts';
import type { RouletteGroup, RoulettePerson, RouletteRound, RouletteRules, Unpaired } from './types.ts';

/**
 * Draws the groups of a round among all people given: leave out before whoever is not due. The same people, history,
 * rules and seed give the same round, in whatever order they come. What counts, the highest first: the hard rules (do
 * not pair, reporting line if forbidden, required wishes); that nobody is left out; sizes; no repeats, first inside
 * the window and then at all; a reporting line to avoid; the wishes in their order; another role than last time.
 */
export function drawRound(
  people: readonly RoulettePerson[],
  history: History,
  rules: RouletteRules,
  seed: number,
): RouletteRound {
  const ordered = people.toSorted((a, b) => a.id - b.id);
  const bonds = bondsOf(ordered, history, rules);
  const formed = formGroups(bonds, rules.size, seededRandom(seed));
  const groups = formed.groups
    .map((group) => tellGroup(ordered, bonds, rules, group))
    .sort((a, b) => a.members[0]! - b.members[0]!);
  const unpaired = formed.unpaired
    .map((person) => tellUnpaired(ordered, bonds, person))
    .sort((a, b) => a.id - b.id);
  return { seed, groups, unpaired, summary: summarise(groups, unpaired, formed.proven) };
}

/** Counts of a round, also after somebody came or left. */
export function summarise(
  groups: readonly RouletteGroup[],
  unpaired: readonly Unpaired[],
  proven: boolean,
): RouletteRound['summary'] {
  const pairs = groups.flatMap((group) => group.pairs);
  const sizes: Record<number, number> = {};
  for (const { members } of groups) sizes[members.length] = (sizes[members.length] ?? 0) + 1;
  const broken: RouletteRound['summary']['broken'] = {};
  for (const wish of pairs.flatMap((pair) => pair.broken)) broken[wish] = (broken[wish] ?? 0) + 1;
  const repeats = pairs.filter(({ repeat }) => repeat !== 'none');
  const grouped = groups.reduce((sum, { members }) => sum + members.length, 0);
  return {
    people: grouped + unpaired.length,
    groups: groups.length,
    sizes,
    unpaired: unpaired.length,
    newPairs: pairs.length - repeats.length,
    repeats: repeats.length,
    repeatsWithinWindow: repeats.filter(({ repeat }) => repeat === 'within-window').length,
    inLine: pairs.filter(({ inLine }) => inLine).length,
    broken,
    proven: proven || (repeats.length === 0 && unpaired.every(({ reason }) => reason !== 'no-place')),
  };
}
