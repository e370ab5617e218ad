// Written from the migrations: npm run schema

export type Decisions = {
  id: number;
  step_id: number;
  about_id: number | null;
  asked_id: number;
  answer: 'yes' | 'no' | 'continue' | 'change' | 'stop' | null;
  why: string;
  asked_at: Date;
  answered_at: Date | null;
};
