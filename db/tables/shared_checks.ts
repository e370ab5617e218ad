// Written from the migrations: npm run schema

export type SharedChecks = {
  id: number;
  community_id: number | null;
  started_by: number | null;
  closes_on: string;
  state: 'open' | 'closed';
  shown: unknown;
  counted: number;
  created_at: Date;
  closed_at: Date | null;
};
