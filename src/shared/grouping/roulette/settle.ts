import { largestSize } from './sizes.ts';
import { forbidden, type Bonds, type Formed } from './types.ts';

/**
 * Makes a division hold the hard rules: whoever may not be with somebody of the group leaves it, and whoever is
 * single gets a place: with another single, else in a group with room, else in the place of somebody who fits into one.
 */
export function settle(
  bonds: Bonds,
  size: number,
  formed: readonly number[][],
  free: readonly number[],
): Formed {
  const groups: number[][] = [];
  const single = [...free];
  for (const group of formed) {
    const kept = withoutForbidden(bonds, group, single);
    if (kept.length > 1) groups.push(kept);
    else single.push(...kept);
  }
  const most = largestSize(size);
  const unpaired: number[] = [];
  const budget = { groups: 20_000_000 };
  while (single.length > 0) {
    const person = single.shift()!;
    const partner = cheapest(single, (other) => bonds.cost(person, other));
    if (partner !== undefined) {
      single.splice(single.indexOf(partner), 1);
      groups.push([person, partner]);
      continue;
    }
    if (!join(bonds, groups, person, most) && !replace(bonds, groups, person, most, budget))
      unpaired.push(person);
  }
  return { groups, unpaired, proven: unpaired.length === 0 };
}

function withoutForbidden({ cost }: Bonds, group: readonly number[], single: number[]): number[] {
  let kept = [...group];
  for (;;) {
    const quarrels = kept.map(
      (one) => kept.filter((other) => other !== one && cost(one, other) >= forbidden).length,
    );
    const most = Math.max(...quarrels);
    if (most === 0) return kept;
    const out = kept[quarrels.indexOf(most)]!;
    single.push(out);
    kept = kept.filter((one) => one !== out);
  }
}

/** The cheapest place in a group with room, small groups first. */
export function bestGroup(bonds: Bonds, groups: readonly number[][], person: number, most: number) {
  for (let room = 1; room < most; room += 1) {
    const open = groups.filter((group) => group.length === room);
    const best = cheapest(open, (group) => costWith(bonds, group, person));
    if (best !== undefined) return best;
  }
  return undefined;
}

function join(bonds: Bonds, groups: readonly number[][], person: number, most: number): boolean {
  const group = bestGroup(bonds, groups, person, most);
  group?.push(person);
  return group !== undefined;
}

function replace(
  bonds: Bonds,
  groups: readonly number[][],
  person: number,
  most: number,
  budget: { groups: number },
): boolean {
  for (const group of groups) {
    for (let at = 0; at < group.length; at += 1) {
      const moved = group[at]!;
      const stay = group.filter((one) => one !== moved);
      if (costWith(bonds, stay, person) >= forbidden) continue;
      budget.groups -= groups.length;
      if (budget.groups < 0) return false;
      const others = groups.filter((one) => one !== group);
      if (!join(bonds, others, moved, most)) continue;
      group[at] = person;
      return true;
    }
  }
  return false;
}

const costWith = ({ cost }: Bonds, group: readonly number[], person: number): number =>
  group.reduce((sum, one) => sum + cost(person, one), 0);

function cheapest<T>(list: readonly T[], price: (one: T) => number): T | undefined {
  let best: T | undefined;
  let least = forbidden;
  for (const one of list) {
    const its = price(one);
    if (its < least) [best, least] = [one, its];
  }
  return best;
}
