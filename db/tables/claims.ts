// Written from the migrations: npm run schema

export type Claims = {
  id: number;
  person_id: number;
  claimant_id: number;
  asked_at: Date;
  decided_at: Date | null;
  decided_by: number | null;
  granted: boolean | null;
};
