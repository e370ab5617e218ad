// Written from the migrations: npm run schema

export type GrowthGoals = {
  id: number;
  person_id: number;
  lane: 'practice' | 'people' | 'reflection' | 'network';
  words: string;
  month: string;
  carried: number;
  state: 'open' | 'done' | 'let go';
  created_at: Date;
  ended_at: Date | null;
};
