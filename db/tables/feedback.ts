// Written from the migrations: npm run schema

export type Feedback = {
  id: number;
  request_id: number;
  giver_id: number;
  state: 'waiting' | 'given' | 'declined' | 'withdrawn';
  levels: string[];
  remarks: string[];
  words: string;
  reminded: number;
  remind_at: Date | null;
  version: number;
  answered_at: Date | null;
};
