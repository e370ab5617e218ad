// Written from the migrations: npm run schema

export type Participants = {
  id: number;
  programme_id: number;
  person_id: number;
  role: string | null;
  state: 'waiting' | 'in' | 'left' | 'declined';
  answers: unknown;
  consents: string[];
  capacity: number | null;
  cadence_weeks: number | null;
  paused_until: string | null;
  applied_at: Date;
  admitted_at: Date | null;
  left_at: Date | null;
  leaving_word: string;
  version: number;
};
