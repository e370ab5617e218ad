// Written from the migrations: npm run schema

export type RosterTies = {
  roster_id: number;
  person_id: number;
  other_id: number;
  benefits: string[];
};
