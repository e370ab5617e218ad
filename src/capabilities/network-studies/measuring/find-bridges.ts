import type { Measured } from '#shared/networks/measure-network.ts';
import type { Neighbours } from '#shared/networks/network.ts';
import type { Bridge } from '../study.ts';

const mostBridges = 15;

/** Through whom most shortest paths pass, and how many communities they reach. */
export function findBridges({ starts, to }: Neighbours, { people }: Measured): Bridge[] {
  const { betweennessShare, constraint, community } = people;
  const byShare = Array.from(betweennessShare, (share, person) => ({ share, person }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share || a.person - b.person)
    .slice(0, mostBridges);
  return byShare.map(({ share, person }) => {
    const reached = new Set([community[person]!]);
    for (let tie = starts[person]!; tie < starts[person + 1]!; tie += 1) reached.add(community[to[tie]!]!);
    const held = constraint[person]!;
    return {
      person,
      share,
      constraint: Number.isNaN(held) ? null : held,
      community: community[person]!,
      reaches: reached.size,
    };
  });
}
