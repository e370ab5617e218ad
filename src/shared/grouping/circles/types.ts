/** What goes into forming circles and what comes out: data only; a view puts reasons into words. */

export type Attribute = 'department' | 'location' | 'level';
export type Pair = readonly [number, number];

export interface Person {
  id: number;
  department: string | null;
  location: string | null;
  level: string | null;
  manager: number | null;
  languages: readonly string[];
  /** Weekly hours in which this person can meet, in UTC or by ids of any kind. */
  slots: readonly string[];
  /** Minutes east of UTC. */
  utcOffset: number;
  /** Ready to facilitate. */
  willing: boolean;
}

export interface Sizes {
  min: number;
  max: number;
  /** Below `min`, used only where somebody would otherwise be left waiting. */
  smallest: number;
}

export interface Rules {
  sizes: Sizes;
  /** Hard: nobody meets their manager, anyone above or below in the line, or somebody with the same manager. */
  reportingLine: boolean;
  /** Managers of people who are not in the pool, so that a line through them is seen. */
  managersElsewhere?: ReadonlyMap<number, number | null>;
  /** Hard. */
  cannotMeet: readonly Pair[];
  /** Hard: stay in one circle, or wait together. */
  together: readonly Pair[];
  /** Hard: so many weekly hours that all members share; 0 asks for none. */
  commonSlots: number;
  /** Hard: one language that all members speak. */
  commonLanguage: boolean;
  /** Hard: members from at least so many departments; 0 asks for none. */
  departments: number;
  /** What circles are mixed by, and how much each counts. */
  mix: Partial<Record<Attribute, number>>;
  /** Soft: how many different values a circle should have. */
  targets?: Partial<Record<Attribute, number>>;
  /** Soft: who met before, and how often. */
  metBefore: readonly { pair: Pair; times: number }[];
  /** Soft: somebody in each circle who is ready to facilitate. */
  facilitator: boolean;
  /** Soft: minutes between the members' clocks; null for any. */
  timeZoneSpread: number | null;
}

/** Why a circle is as it is; the kinds from `no-facilitator` on speak against it. */
export type Reason =
  | { kind: 'mixed'; attribute: Attribute; values: number; members: number; share: number }
  | { kind: 'slots-shared'; count: number }
  | { kind: 'languages-shared'; languages: string[] }
  | { kind: 'facilitators'; people: number[] }
  | { kind: 'all-new-to-each-other' }
  | { kind: 'no-facilitator' }
  | { kind: 'met-before'; pair: Pair; times: number }
  | { kind: 'time-zones-wide'; minutes: number; wanted: number }
  | { kind: 'target-missed'; attribute: Attribute; values: number; wanted: number }
  | { kind: 'thin'; size: number; wanted: number };

/** A hard rule that a circle breaks. */
export type Broken =
  | { kind: 'same-manager'; pair: Pair; manager: number }
  | { kind: 'reporting-line'; pair: Pair }
  | { kind: 'cannot-meet'; pair: Pair }
  | { kind: 'apart'; pair: Pair }
  | { kind: 'slots'; pair: Pair; common: number; needed: number }
  | { kind: 'language'; pair: Pair }
  | { kind: 'departments'; pair: Pair; count: number; needed: number }
  | { kind: 'too-large'; size: number; max: number }
  | { kind: 'too-small'; size: number; smallest: number };

/** Why somebody has no circle. `couldMeet` counts those whom no rule keeps apart from them. */
export type WaitingReason =
  | { kind: 'too-few-people'; people: number; needed: number }
  | { kind: 'own-slots'; has: number; needed: number }
  | { kind: 'own-language' }
  | { kind: 'together-too-many'; people: number[]; max: number }
  | { kind: 'together-breaks-rule'; people: number[] }
  | { kind: 'few-share-slots'; count: number; needed: number }
  | { kind: 'few-share-language'; count: number; needed: number }
  | { kind: 'few-may-meet'; count: number; needed: number }
  | { kind: 'few-departments'; count: number; needed: number }
  | { kind: 'no-circle-fits'; couldMeet: number };

/** What can be said of one set of people. */
export interface Judgement {
  members: number[];
  /** From 0 to 1: of all pairs, the weighted share that differs. */
  diversity: number;
  /** `diversity` less what speaks against the circle; what is compared and made as good as possible. */
  score: number;
  /** The two who are most alike or met most often; null when every pair differs in everything and is new. */
  worstPair: { pair: Pair; same: Attribute[]; times: number } | null;
  facilitator: number | null;
  commonSlots: string[];
  languages: string[];
  reasons: Reason[];
  broken: Broken[];
}

/** A circle that hard rules allow. */
export type Circle = Omit<Judgement, 'broken'>;

/** A circle as it stands while somebody reviews or runs it. */
export interface Standing {
  id: number;
  members: readonly number[];
}

export interface Report {
  placed: number;
  waiting: number;
  circles: number;
  /** Scores of the circles. */
  worst: number;
  mean: number;
  sum: number;
  /** Share of pairs that differ, by attribute. */
  perAttribute: Partial<Record<Attribute, { worst: number; mean: number }>>;
  /** In how many circles each wish is not met. */
  brokenSoft: {
    withoutFacilitator: number;
    metBefore: number;
    timeZonesWide: number;
    targetsMissed: number;
    thin: number;
  };
}

export interface Grouping {
  circles: Circle[];
  waiting: { id: number; reason: WaitingReason }[];
  report: Report;
}
