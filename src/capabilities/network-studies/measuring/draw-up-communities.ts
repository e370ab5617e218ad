import type { Measured } from '#shared/networks/measure-network.ts';
import type { Neighbours } from '#shared/networks/network.ts';
import type { CommunityFigures, StudyFigures } from '../study.ts';

/** As many are drawn and listed as can be told apart. */
const mostCommunities = 12;

/** The largest communities: their people, what most of them have in common, and the ties between them. */
export function drawUpCommunities(
  { starts, to }: Neighbours,
  { people: { community }, groupings }: Measured,
): Pick<StudyFigures, 'communities' | 'between'> {
  const sizes = new Map<number, number>();
  for (const own of community) sizes.set(own, (sizes.get(own) ?? 0) + 1);
  const count = [...sizes].filter(([own, people]) => own < mostCommunities && people > 1).length;
  const within = new Float64Array(count);
  const between = new Map<number, number>();
  for (const [person, own] of community.entries()) {
    if (own >= count) continue;
    for (let tie = starts[person]!; tie < starts[person + 1]!; tie += 1) {
      const other = community[to[tie]!]!;
      // Each tie is met from both of its ends.
      if (other === own) within[own]! += 0.5;
      else if (other < count && own < other) {
        const pair = own * count + other;
        between.set(pair, (between.get(pair) ?? 0) + 1);
      }
    }
  }
  return {
    communities: Array.from(within, (ties, own): CommunityFigures => ({
      people: sizes.get(own)!,
      within: ties,
      mostly: Object.entries(groupings).flatMap(([grouping, { names }]) => {
        const most = mostFrequent(groupings[grouping]!.of, community, own);
        return most ? [{ grouping, group: names[most.group]!, people: most.people }] : [];
      }),
    })),
    between: [...between].map(([pair, ties]) => [Math.floor(pair / count), pair % count, ties]),
  };
}

function mostFrequent(
  of: Int32Array,
  community: Uint32Array,
  own: number,
): { group: number; people: number } | null {
  const counts = new Map<number, number>();
  for (const [person, group] of of.entries()) {
    if (group >= 0 && community[person] === own) counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most ? { group: most[0], people: most[1] } : null;
}
