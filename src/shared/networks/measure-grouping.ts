import { groupAssortativity } from './assortativity.ts';
import { brokerage, type BrokerRole } from './brokerage.ts';
import { groupTies, ownGroupTies, type OpenNetwork } from './group-ties.ts';
import { groupSizes, type Groups } from './groups.ts';
import type { Neighbours, Network } from './network.ts';
import { blauOfCounts, iqvOfCounts } from './variety.ts';

/** A network seen by one way of grouping its people. */
export interface MeasuredGrouping {
  names: readonly string[];
  /** How varied the people are themselves. */
  blau: number | null;
  iqv: number | null;
  /** The place of each person's group in `names`; -1 where it is not known. */
  of: Int32Array;
  open: OpenNetwork;
  assortativity: number | null;
  /** For each person the E-I index of their ties; NaN where there is nothing to compare. */
  externalInternal: Float64Array;
  brokers: Record<BrokerRole, Float64Array>;
}

/** `ties` are the network's `bothWays`. */
export function measureGrouping(network: Network, ties: Neighbours, groups: Groups): MeasuredGrouping {
  const sizes = [...groupSizes(groups)];
  return {
    names: groups.names,
    of: groups.of,
    blau: blauOfCounts(sizes),
    iqv: iqvOfCounts(sizes, sizes.length),
    open: groupTies(network, groups),
    assortativity: groupAssortativity(network, groups),
    externalInternal: ownGroupTies(ties, groups),
    brokers: brokerage(network, groups),
  };
}
