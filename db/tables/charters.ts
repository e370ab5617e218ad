// Written from the migrations: npm run schema

export type Charters = {
  community_id: number;
  version: number;
  content: unknown;
  changed_by: number | null;
  changed_at: Date;
};
