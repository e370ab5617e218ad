// Written from the migrations: npm run schema

export type RoundChanges = {
  id: number;
  round_id: number;
  before: unknown;
  changed_by: number | null;
  changed_at: Date;
};
