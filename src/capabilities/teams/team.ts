import type { Community } from '#capabilities/communities/index.ts';

export type TeamPerson = { id: number; name: string; photo: string | null };

export type NextMeeting = { id: number; starts_at: string; place: string };

/** A team as somebody may see it. What is its own stands empty for those who may not read it. */
export type Team = Community & {
  topics: string[];
  lessons_opened_at: Date | null;
  /** Who leads it and is here; empty when the last one has left. */
  leads: TeamPerson[];
  people: TeamPerson[];
  /** What more than half of its people have as their department. */
  department: string | null;
  /** Belongs to it, and it is not closed. */
  may_write: boolean;
  follow: { level: 'everything' | 'usual' | 'nothing'; until: Date | null } | null;
};

export const teamVisibilities = ['open', 'closed'] as const;
