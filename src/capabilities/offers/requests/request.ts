import type { Tables } from '#tables';
import type { OfferKind } from '../offer.ts';

export type RequestState = 'waiting' | 'accepted' | 'declined' | 'withdrawn' | 'expired';

/** How many answers somebody may wait for at once, in one programme or on offers of one kind. */
export const mostWaiting = 3;

/** So many days a request on an offer waits; in a programme its format says it. */
export const offerDays = 10;

/** One asks another, as one of the two sees it. */
export type MatchRequest = Pick<
  Tables['match_requests'],
  'id' | 'words' | 'answer' | 'expires_at' | 'created_at' | 'answered_at' | 'ended_at'
> & {
  state: RequestState;
  /** What was asked for: an offer's kind, or null in a programme. */
  kind: OfferKind | null;
  programme: { slug: string; name: string } | null;
  /** The group that came of it, while it runs. */
  group: { id: number; name: string } | null;
  /** Agreed between the two alone, without a group. */
  plain: boolean;
  /** The other one. */
  person: { id: number; name: string; photo: string | null };
  /** Whether I asked, or was asked. */
  mine: boolean;
};
