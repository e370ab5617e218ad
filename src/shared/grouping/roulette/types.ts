/** Somebody who takes part in a round. What is not known (`null`, no language) breaks no wish. */
export interface RoulettePerson {
  id: number;
  department: string | null;
  location: string | null;
  level: string | null;
  manager: number | null;
  languages: readonly string[];
  /** Minutes east of UTC. */
  utcOffset: number | null;
  /** Who invited last time should be invited this time. */
  lastRole: Role | null;
}

export type Role = 'host' | 'guest';

/** What a programme may wish of two people who meet. */
export type WishKind =
  | 'other-department'
  | 'same-department'
  | 'other-location'
  | 'same-location'
  | 'other-level'
  | 'same-level'
  | 'shared-language'
  | 'near-time';

export interface Wish {
  kind: WishKind;
  /** Two people who break a required wish never meet, even if one of them is left out for it. */
  required?: boolean;
  /** For `near-time`: how many minutes their clocks may differ; 120 if not said. */
  minutes?: number;
}

export interface RouletteRules {
  /** People in a group, 2 to 5. Where the number does not divide, some groups have one more or one less. */
  size: number;
  /** A repeat within so many rounds is worse than one from longer ago. */
  window: number;
  /** Two who were drawn but did not meet may be drawn again after so many rounds; until then it is a repeat. */
  missedWait: number;
  /** Pairs of ids, in any order. Private: no result tells of it. */
  doNotPair: readonly (readonly [number, number])[];
  reportingLine: 'ignore' | 'avoid' | 'forbid';
  /** How many steps up count as the line; 1 (the direct manager) if not said. */
  lineLevels?: number;
  /** Person to manager, for steps over people who do not take part; otherwise the managers of those who do. */
  managers?: ReadonlyMap<number, number>;
  /** The most important first. */
  wishes: readonly Wish[];
}

/** Why two people of a group were brought together, as data; the page finds the words. */
export interface PairReason {
  a: number;
  b: number;
  /** Rounds since they met, or `null`: new to each other. */
  metAgo: number | null;
  /** Rounds since they were drawn together without meeting, or `null`. */
  missedAgo: number | null;
  /** A meeting again is only drawn where no round without one was found. */
  repeat: 'none' | 'within-window' | 'long-ago';
  inLine: boolean;
  kept: WishKind[];
  broken: WishKind[];
}

/** Why a group has another size than the programme's. */
export type SizeReason = 'odd-number' | 'remainder' | 'otherwise-left-out';

export interface RouletteGroup {
  /** Ids in rising order. */
  members: number[];
  /** Who invites: somebody who was invited last time, where there is one. */
  host: number;
  sizeReason: SizeReason | null;
  pairs: PairReason[];
}

export interface Unpaired {
  id: number;
  /** `alone`: nobody else took part. `nobody-allowed`: the hard rules leave nobody. `no-place`: those allowed are taken. */
  reason: 'alone' | 'nobody-allowed' | 'no-place';
}

export interface RouletteRound {
  seed: number;
  groups: RouletteGroup[];
  unpaired: Unpaired[];
  summary: {
    people: number;
    groups: number;
    /** Size of a group to the number of such groups. */
    sizes: Record<number, number>;
    unpaired: number;
    newPairs: number;
    repeats: number;
    repeatsWithinWindow: number;
    inLine: number;
    broken: Partial<Record<WishKind, number>>;
    /** True where there are no repeats and nobody left out, or where it is proved that fewer are impossible. */
    proven: boolean;
  };
}

/**
 * What the forming of groups knows of people, who are numbers from 0 here. `grade` orders the bonds that decide
 * whether a round is good at all; `cost` contains it and everything else (see bonds.ts). Both are symmetric.
 */
export interface Bonds {
  count: number;
  cost(i: number, j: number): number;
  grade(i: number, j: number): Grade;
}

/** 0: new to each other, 1: met long ago, 2: met within the window, 3: forbidden. */
export type Grade = 0 | 1 | 2 | 3;

/** The cost of a forbidden pair: above every sum of others in two groups. */
export const forbidden = 2 ** 52;

export interface Formed {
  groups: number[][];
  unpaired: number[];
  proven: boolean;
}
