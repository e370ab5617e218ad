import type { Random } from '../random.ts';
import type { Likes } from './likes.ts';
import type { Bonds } from './types.ts';

/** How many are tried at each step of a chain; no chain is longer than this list. */
const breadth = [12, 5, 3, 2, 1, 1, 1, 1];
const mostPasses = 10;

interface Chains {
  bonds: Bonds;
  mates: Int32Array;
  likes: Likes;
  /** The people of the chain that is being tried: who looks, whom they found, who looks next, whom they found… */
  links: number[];
}

/**
 * Improves pairs by chains: a costly pair parts, one of it goes to somebody better, whose partner goes on to somebody
 * better, and so on, until the last one and the one who was left make a pair for which all was worth it.
 */
export function improveByChains(
  bonds: Bonds,
  mates: Int32Array,
  paired: Int32Array,
  likes: Likes,
  random: Random,
): void {
  const chains: Chains = { bonds, mates, likes, links: [] };
  for (let pass = 0; pass < mostPasses; pass += 1) {
    let changes = 0;
    for (const person of random.shuffle([...paired])) {
      const now = bonds.cost(person, mates[person]!);
      if (now === 0) continue;
      chains.links.length = 0;
      if (extend(chains, person, mates[person]!, now)) changes += 1;
    }
    if (changes < paired.length / 5000) return;
  }
}

/** `person` looks for somebody with what was gained so far; `left` is who remains of the first pair. */
function extend(chains: Chains, person: number, left: number, gained: number): boolean {
  const { bonds, mates, likes, links } = chains;
  let tries = breadth[links.length / 2] ?? 0;
  if (tries === 0) return false;
  for (const found of likes.of(person)) {
    const price = bonds.cost(person, found);
    if (price >= gained) break;
    const next = mates[found]!;
    if (found === left || next === person || links.includes(found) || links.includes(next)) continue;
    if (tries === 0) break;
    tries -= 1;
    const more = gained - price + bonds.cost(found, next);
    links.push(person, found);
    if (bonds.cost(next, left) < more) {
      for (let link = 0; link < links.length; link += 2) pair(mates, links[link]!, links[link + 1]!);
      pair(mates, next, left);
      return true;
    }
    if (extend(chains, next, left, more)) return true;
    links.length -= 2;
  }
  return false;
}

export function pair(mates: Int32Array, a: number, b: number): void {
  mates[a] = b;
  mates[b] = a;
}
