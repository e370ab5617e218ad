// Written from the migrations: npm run schema

export type Offers = {
  id: number;
  person_id: number;
  kind: 'mentor' | 'buddy' | 'shadow host' | 'coffee' | 'review' | 'talk';
  topics: string[];
  words: string;
  capacity: number;
  place: 'online' | 'on site' | 'either';
  paused_until: string | null;
  paused: boolean;
  taken: number;
  is_full: boolean;
  created_at: Date;
  ended_at: Date | null;
};
