// Written from the migrations: npm run schema

export type Attendances = {
  meeting_id: number;
  person_id: number;
  reply: 'yes' | 'no' | 'maybe' | null;
  came_at: Date | null;
  last_seen_at: Date | null;
  present: boolean;
  closing_words: string;
};
