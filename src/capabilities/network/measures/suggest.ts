import { axesOf, weakestFirst, type AxisKey } from './axes.ts';
import type { Measures } from './measure.ts';

/** What can be done about a network, each one press away. */
export const acts = [
  'roulette',
  'mentor',
  'reverse mentor',
  'shadowing',
  'community',
  'story',
  'circle',
] as const;
export type Act = (typeof acts)[number];

export type Suggestion = { axis: AxisKey; act: Act };

/** What helps on which axis, what fits best first. */
const helps: Record<AxisKey, (measures: Measures) => readonly Act[]> = {
  departments: () => ['roulette', 'community', 'shadowing'],
  levels: ({ higher, lower }) =>
    higher <= lower ? ['mentor', 'reverse mentor'] : ['reverse mentor', 'mentor'],
  places: () => ['circle', 'roulette'],
  outside: () => ['roulette', 'shadowing', 'community'],
  openness: () => ['story', 'community', 'roulette'],
  // Too few loose ties want company from afar, too few close ones a group that meets again and again.
  ties: ({ weakShare }) => ((weakShare ?? 0) < 0.5 ? ['roulette', 'story'] : ['circle', 'community']),
  recency: () => ['story', 'shadowing', 'roulette'],
  independence: () => ['community', 'circle'],
};

/** One act for each of the two weakest axes, not the same twice. */
export function suggest(measures: Measures): Suggestion[] {
  const found: Suggestion[] = [];
  for (const axis of weakestFirst(axesOf(measures)).slice(0, 2)) {
    const taken = found.map(({ act }) => act);
    const act = helps[axis](measures).find((one) => !taken.includes(one));
    if (act) found.push({ axis, act });
  }
  return found;
}
