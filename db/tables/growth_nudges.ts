// Written from the migrations: npm run schema

export type GrowthNudges = {
  id: number;
  person_id: number;
  other_id: number;
  reasons: string[];
  topic: string | null;
  state: 'open' | 'wrote' | 'not this';
  created_at: Date;
  answered_at: Date | null;
};
