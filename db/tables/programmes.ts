// Written from the migrations: npm run schema

export type Programmes = {
  id: number;
  slug: string;
  name: string;
  purpose: string;
  format_version_id: number;
  format_key: string;
  runs: 'cohort' | 'rolling' | 'rounds';
  grouping: string;
  community_id: number | null;
  audience: unknown;
  state: 'draft' | 'open' | 'forming' | 'running' | 'closed' | 'cancelled';
  opens_at: Date | null;
  closes_at: Date | null;
  starts_on: string | null;
  places: number | null;
  time_zone: string;
  adjustments: unknown;
  seed: number;
  rounds_count: number;
  next_round_on: string | null;
  rounds_reviewed: boolean;
  meeting_link: string | null;
  space_id: number | null;
  facilitators_space_id: number | null;
  follows_id: number | null;
  closing_words: string;
  version: number;
  created_at: Date;
  started_at: Date | null;
  closed_at: Date | null;
};
