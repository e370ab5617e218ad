// Written from the migrations: npm run schema

export type SharedChecks = {
  id: number;
  community_id: number;
  started_by: number | null;
  closes_on: string;
  state: 'open' | 'closed';
  created_at: Date;
  closed_at: Date | null;
};
