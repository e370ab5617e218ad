import type { Declaration } from '#capabilities/formats/index.ts';
import type { Tables } from '#tables';
import type { Reason } from '#shared/grouping/mentoring/reasons.ts';

/** Why these people: as the forming of groups tells it of a pair. */
export type PairReasons = {
  by: 'matching';
  pairs: { seeker: number; giver: number; score: number; reasons: Reason[] }[];
};

export type SuggestedPerson = {
  id: number;
  name: string;
  photo: string | null;
  job_title: string | null;
  role: string | null;
  gives: boolean;
};

/** People who could go together, as one of them sees it. What the others said stays with them until it is settled. */
export type Suggestion = Pick<
  Tables['match_suggestions'],
  'id' | 'expires_at' | 'created_at' | 'group_id'
> & {
  state: 'waiting' | 'agreed' | 'declined' | 'expired';
  renews_group_id: number | null;
  programme: { slug: string; name: string };
  /** What I said; null while I am asked. */
  said: 'yes' | 'no' | null;
  /** Whether I take part in the programme already. */
  takes_part: boolean;
  others: SuggestedPerson[];
  reasons: PairReasons | [];
  declared: Declaration;
};

/** So many days people have to answer, where the format does not say it. */
export const renewalDays = 14;
