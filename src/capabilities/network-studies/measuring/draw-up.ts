import { bothWays } from '#shared/networks/both-ways.ts';
import { brokerRoles } from '#shared/networks/brokerage.ts';
import { fewestWhoHold, topShare } from '#shared/networks/concentration.ts';
import type { OpenGroup } from '#shared/networks/group-ties.ts';
import type { MeasuredGrouping } from '#shared/networks/measure-grouping.ts';
import type { Measured } from '#shared/networks/measure-network.ts';
import type { Network } from '#shared/networks/network.ts';
import type { GroupingFigures, OpenFigures, StudyFigures } from '../study.ts';
import { drawUpCommunities } from './draw-up-communities.ts';
import { findBridges } from './find-bridges.ts';

/** What a page says of a measured network: figures of the whole, its groups and its bridges. */
export function drawUp(network: Network, measured: Measured): StudyFigures {
  const ties = bothWays(network);
  const named = [...measured.people.naming];
  const { communities, between } = drawUpCommunities(ties, measured);
  return {
    network: measured.network,
    topNamed: topShare(named),
    fewestNamed: fewestWhoHold(named),
    groupings: Object.entries(measured.groupings).map(([name, grouping]) => groupingFigures(name, grouping)),
    communities,
    between,
    bridges: findBridges(ties, measured),
  };
}

/** As many as anybody reads; the file has the index of everybody. */
const mostGroups = 50;

function groupingFigures(name: string, grouping: MeasuredGrouping): GroupingFigures {
  const { open, names, blau, iqv, assortativity, brokers } = grouping;
  const people = (role: (typeof brokerRoles)[number]) => brokers[role].filter((times) => times > 0).length;
  return {
    name,
    ...openFigures(open),
    blau,
    iqv,
    assortativity,
    groups: open.groups
      .map((group, at) => ({ name: names[at]!, ...openFigures(group) }))
      .sort((a, b) => b.people - a.people)
      .slice(0, mostGroups),
    groupsInAll: names.length,
    brokers: {
      coordinator: people('coordinator'),
      consultant: people('consultant'),
      gatekeeper: people('gatekeeper'),
      representative: people('representative'),
      liaison: people('liaison'),
    },
  };
}

const openFigures = ({ people, external, internal, index, rescaled }: OpenGroup): OpenFigures => ({
  people,
  external,
  internal,
  index,
  rescaled,
});
