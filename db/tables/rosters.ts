// Written from the migrations: npm run schema

export type Rosters = {
  id: number;
  community_id: number;
  name: string;
  started_by: number | null;
  state: 'open' | 'closed';
  created_at: Date;
  closed_at: Date | null;
};
