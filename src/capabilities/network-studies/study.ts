import type { Tables } from '#tables';
import type { BrokerRole } from '#shared/networks/brokerage.ts';
import type { Remark } from '#shared/networks/files/network-data.ts';
import type { NetworkFigures } from '#shared/networks/measure-network.ts';

/** A network that somebody brought, without its ties. */
export type Study = Pick<
  Tables['network_studies'],
  | 'id'
  | 'name'
  | 'file_name'
  | 'directed'
  | 'weighted'
  | 'people'
  | 'ties'
  | 'matched'
  | 'told'
  | 'state'
  | 'step'
  | 'share'
  | 'version'
  | 'created_at'
  | 'measured_at'
> & { notices: Remark[]; figures: StudyFigures | null };

export type StudyState = Study['state'];

/** What was measured of the whole. */
export interface StudyFigures {
  network: NetworkFigures;
  /** The share of all being named that the three most named have; the fewest who have half of it. */
  topNamed: number | null;
  fewestNamed: number;
  groupings: GroupingFigures[];
  /** The largest communities, the largest first. */
  communities: CommunityFigures[];
  /** Ties between those communities, by their places: [one, other, ties]. */
  between: [number, number, number][];
  /** Through whom most passes, most first. */
  bridges: Bridge[];
}

export interface OpenFigures {
  people: number;
  external: number;
  internal: number;
  index: number | null;
  rescaled: number | null;
}

export interface GroupingFigures extends OpenFigures {
  name: string;
  blau: number | null;
  iqv: number | null;
  assortativity: number | null;
  /** The largest groups, the largest first. */
  groups: (OpenFigures & { name: string })[];
  groupsInAll: number;
  /** How many people broker in each role at all. */
  brokers: Record<BrokerRole, number>;
}

export interface CommunityFigures {
  people: number;
  /** Ties that stay within it. */
  within: number;
  /** By grouping the group that most of its people are in. */
  mostly: { grouping: string; group: string; people: number }[];
}

export interface Bridge {
  /** The number of the person in the network. */
  person: number;
  share: number;
  constraint: number | null;
  community: number;
  /** How many communities they are tied to, their own among them. */
  reaches: number;
}
