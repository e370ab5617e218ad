// Written from the migrations: npm run schema

export type Rounds = {
  id: number;
  programme_id: number;
  number: number;
  state: 'proposed' | 'published' | 'discarded' | 'closed';
  seed: number;
  report: unknown;
  waiting: unknown;
  version: number;
  proposed_at: Date;
  proposed_by: number | null;
  formed_at: Date | null;
  publishing_since: Date | null;
  starts_on: string | null;
  published_at: Date | null;
  closes_on: string | null;
  drawn_for: string | null;
};
