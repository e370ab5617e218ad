import type { Rule } from '#capabilities/communities/index.ts';
import type { Declaration } from '#capabilities/formats/index.ts';
import type { Tables } from '#tables';

export type ProgrammeState = 'draft' | 'open' | 'forming' | 'running' | 'closed' | 'cancelled';
export type Runs = 'cohort' | 'rolling' | 'rounds';
export const states = ['draft', 'open', 'forming', 'running', 'closed', 'cancelled'] as const;

/** A programme as one person may see it. */
export type Programme = Pick<
  Tables['programmes'],
  | 'id'
  | 'slug'
  | 'name'
  | 'purpose'
  | 'format_version_id'
  | 'format_key'
  | 'grouping'
  | 'community_id'
  | 'opens_at'
  | 'closes_at'
  | 'starts_on'
  | 'places'
  | 'time_zone'
  | 'seed'
  | 'rounds_count'
  | 'next_round_on'
  | 'meeting_link'
  | 'space_id'
  | 'facilitators_space_id'
  | 'follows_id'
  | 'closing_words'
  | 'version'
  | 'created_at'
  | 'started_at'
  | 'closed_at'
> & {
  state: ProgrammeState;
  runs: Runs;
  audience: Rule | null;
  adjustments: Record<string, unknown>;
  community: { slug: string; name: string } | null;
  /** The first and the last day of the intake, in the programme's time zone. */
  opens_on: string | null;
  closes_on: string | null;
  /** Mine: do I organise it, how do I take part, was I asked to. */
  organises: boolean;
  mine: Mine | null;
  invited: boolean;
  /** The format as it was when the programme began. */
  declared: Declaration;
};

export type Mine = {
  participant_id: number;
  state: 'waiting' | 'in' | 'left' | 'declined';
  role: string | null;
  paused_until: string | null;
};
