import type { Tables } from '#tables';
import type { Benefit } from '../check.ts';

/** More than that nobody can say something about one by one. */
export const mostInRoster = 150;

/** A bounded group that maps who helps whom, as one of its community sees it. */
export type Roster = Pick<Tables['rosters'], 'id' | 'name' | 'state' | 'created_at'> & {
  community: { id: number; slug: string; name: string };
  may_lead: boolean;
  /** Whether I agreed to be in it, and when I said that I am through. */
  agreed: boolean;
  answered_at: Date | null;
};

/** Somebody who agreed, with what I said that I get from them. */
export type RosterPerson = {
  id: number;
  name: string;
  photo: string | null;
  department: string | null;
  benefits: Benefit[];
};

/** What one gets from another. */
export type RosterTie = { from: number; to: number; benefits: Benefit[] };
