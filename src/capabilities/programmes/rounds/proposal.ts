import type { Reason as CircleReason, Report, WaitingReason } from '#shared/grouping/circles/types.ts';
import type { Groupless } from '#shared/grouping/mentoring/explain-groupless.ts';
import type { Reason as MatchReason } from '#shared/grouping/mentoring/reasons.ts';
import type { RouletteGroup, RouletteRound, Unpaired } from '#shared/grouping/roulette/types.ts';
import type { Placed } from '../groups/start-group.ts';

/** What speaks for and against a group, as data: `views/reasons.ts` finds the words. */
export type GroupReasons =
  | { by: 'circles'; reasons: CircleReason[]; slots: string[]; languages: string[] }
  | { by: 'roulette'; host: number; sizeReason: RouletteGroup['sizeReason']; pairs: RouletteGroup['pairs'] }
  | { by: 'matching'; pairs: { seeker: number; giver: number; score: number; reasons: MatchReason[] }[] };

type WithoutSeeker<One> = One extends unknown ? Omit<One, 'seeker'> : never;

/** Why somebody has no group, and who it is. */
export type Waits = { id: number } & (
  | { by: 'circles'; reason: WaitingReason }
  | { by: 'roulette'; reason: Unpaired['reason'] }
  | { by: 'matching'; reason: WithoutSeeker<Groupless> }
  /** Taken out of a group by somebody who looked through the proposal. */
  | { by: 'hand' }
);

export type FormedGroup = {
  people: Placed[];
  /** From 0 to 1. */
  score: number;
  slot: string | null;
  reasons: GroupReasons;
};

/** What a proposal says of itself. */
export type RoundReport = {
  placed: number;
  waiting: number;
  groups: number;
  /** Size of a group to the number of such groups. */
  sizes: Record<string, number>;
  scores: { worst: number; mean: number };
  circles?: Pick<Report, 'perAttribute' | 'brokenSoft'>;
  roulette?: RouletteRound['summary'];
};

export type Formed = { groups: FormedGroup[]; waiting: Waits[]; report: RoundReport };

/** A round of forming groups as its organisers see it. */
export type Round = {
  id: number;
  programme_id: number;
  number: number;
  state: 'proposed' | 'published' | 'discarded' | 'closed';
  seed: number;
  report: RoundReport;
  waiting: Waits[];
  version: number;
  formed_at: Date | null;
  publishing_since: Date | null;
  starts_on: string | null;
  published_at: Date | null;
  drawn_for: string | null;
};
