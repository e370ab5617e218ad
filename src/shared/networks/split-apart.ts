import type { Neighbours } from './network.ts';

/**
 * Divides each community into the parts that hang together within it, and numbers the parts by size. That never makes
 * modularity smaller, and nobody is called one community with people to whom no path leads.
 */
export function splitApart(
  { starts, to }: Neighbours,
  community: Uint32Array,
): { of: Uint32Array; sizes: number[] } {
  const part = new Int32Array(community.length).fill(-1);
  const sizes: number[] = [];
  const stack: number[] = [];
  for (let seed = 0; seed < community.length; seed += 1) {
    if (part[seed]! >= 0) continue;
    const own = sizes.length;
    let people = 0;
    part[seed] = own;
    stack.push(seed);
    for (let one = stack.pop(); one !== undefined; one = stack.pop()) {
      people += 1;
      for (let tie = starts[one]!; tie < starts[one + 1]!; tie += 1) {
        const other = to[tie]!;
        if (part[other]! >= 0 || community[other] !== community[seed]) continue;
        part[other] = own;
        stack.push(other);
      }
    }
    sizes.push(people);
  }
  const bySize = sizes.map((_, own) => own).sort((a, b) => sizes[b]! - sizes[a]! || a - b);
  const rank = new Uint32Array(sizes.length);
  for (const [place, own] of bySize.entries()) rank[own] = place;
  return { of: Uint32Array.from(part, (own) => rank[own]!), sizes: bySize.map((own) => sizes[own]!) };
}
