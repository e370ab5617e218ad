// Written from the migrations: npm run schema

export type GrowthNotes = {
  id: number;
  person_id: number;
  kind: 'experience' | 'exposure' | 'education';
  words: string;
  on_day: string;
  created_at: Date;
};
