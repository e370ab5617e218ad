import { degreeAssortativity } from './assortativity.ts';
import { bothWays } from './both-ways.ts';
import { communities } from './communities.ts';
import { components } from './components.ts';
import { constraints } from './constraint.ts';
import { coreNumbers } from './core-numbers.ts';
import { density } from './density.ts';
import { effectiveSizes } from './effective-size.ts';
import type { Groups } from './groups.ts';
import { measurePaths, usualDrawing, type Drawing } from './measure-paths.ts';
import { measureGrouping, type MeasuredGrouping } from './measure-grouping.ts';
import type { Network } from './network.ts';
import { reciprocity } from './reciprocity.ts';

/** A way of grouping the people of a network, by its name (department, level). */
export type Groupings = Readonly<Record<string, Groups>>;

/** Where the work is: the step that began, and how much of everything is done, from 0 to 1. */
export interface Progress {
  step: Step;
  share: number;
}
export type Step = 'ties' | 'circles' | 'communities' | 'paths' | 'groups' | 'done';

/** The figures of a network as a whole. Null where there is nothing to measure. */
export interface NetworkFigures {
  people: number;
  ties: number;
  directed: boolean;
  density: number | null;
  reciprocity: number | null;
  mutualPairs: number | null;
  degreeAssortativity: number | null;
  modularity: number | null;
  communities: number;
  parts: number;
  largestPart: number;
  /** People without any tie. */
  apart: number;
  deepestCore: number;
  /** Steps of the mean shortest path, and by how much at most it may be wrong for anybody. */
  meanSteps: number | null;
  stepsBound: number;
  longestSteps: number;
  betweennessBound: number;
  /** What was drawn by chance for closeness and betweenness; null where they are exact. */
  drawn: Drawing | null;
}

/** The figures of everybody, in the order of the network's people; NaN where there is nothing to measure. */
export interface PeopleFigures {
  named: Uint32Array;
  naming: Uint32Array;
  constraint: Float64Array;
  effectiveSize: Float64Array;
  efficiency: Float64Array;
  closeness: Float64Array;
  closenessAll: Float64Array;
  betweenness: Float64Array;
  betweennessShare: Float64Array;
  core: Uint32Array;
  part: Uint32Array;
  community: Uint32Array;
}

export interface Measured {
  network: NetworkFigures;
  people: PeopleFigures;
  groupings: Record<string, MeasuredGrouping>;
}

/** Every measure of a network. Heavy with many people: use `measureApart` where somebody waits for a page. */
export function measureNetwork(
  network: Network,
  groupings: Groupings,
  options: { drawing?: Drawing | null; progress?: (progress: Progress) => void } = {},
): Measured {
  const { drawing = usualDrawing(network), progress = () => {} } = options;
  const { size } = network;
  progress({ step: 'ties', share: 0 });
  const ties = bothWays(network);
  const returned = reciprocity(network);
  const parts = components(ties);
  const core = coreNumbers(network);
  progress({ step: 'circles', share: 0.05 });
  const circles = effectiveSizes(network);
  const constraint = constraints(network);
  progress({ step: 'communities', share: 0.15 });
  const found = communities(network);
  progress({ step: 'paths', share: 0.25 });
  const { between, near, distances } = measurePaths(network, drawing, (share) =>
    progress({ step: 'paths', share: 0.25 + 0.6 * share }),
  );
  progress({ step: 'groups', share: 0.85 });
  const measured = Object.entries(groupings).map(
    ([name, groups]) => [name, measureGrouping(network, ties, groups)] as const,
  );
  const steps = distances.steps.reduce((sum, one) => sum + one, 0);
  const reached = distances.reachedBy.reduce((sum, one) => sum + one, 0);
  progress({ step: 'done', share: 1 });
  return {
    network: {
      people: size,
      ties: network.ties,
      directed: network.directed,
      density: density(network),
      reciprocity: returned.ties,
      mutualPairs: returned.pairs,
      degreeAssortativity: degreeAssortativity(network),
      modularity: found.modularity,
      communities: found.sizes.filter((people) => people > 1).length,
      parts: parts.sizes.length,
      largestPart: parts.sizes[0] ?? 0,
      apart: Array.from(ties.starts.subarray(0, size)).filter(
        (start, person) => start === ties.starts[person + 1],
      ).length,
      deepestCore: core.reduce((deepest, one) => Math.max(deepest, one), 0),
      meanSteps: reached > 0 ? steps / reached : null,
      stepsBound: near.bound,
      longestSteps: distances.longest,
      betweennessBound: between.bound,
      drawn: drawing,
    },
    people: {
      named: degrees(network.out),
      naming: degrees(network.in),
      constraint,
      effectiveSize: circles.size,
      efficiency: circles.efficiency,
      closeness: near.reached,
      closenessAll: near.all,
      betweenness: between.paths,
      betweennessShare: between.share,
      core,
      part: parts.of,
      community: found.of,
    },
    groupings: Object.fromEntries(measured),
  };
}

const degrees = ({ starts }: Network['out']): Uint32Array =>
  Uint32Array.from({ length: starts.length - 1 }, (_, person) => starts[person + 1]! - starts[person]!);
