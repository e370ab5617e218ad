// Written from the migrations: npm run schema

export type GrowthChoices = {
  person_id: number;
  nudges: boolean;
  suggested: boolean;
  next_nudge_on: string | null;
};
