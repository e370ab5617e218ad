// Written from the migrations: npm run schema

export type Goals = {
  id: number;
  participant_id: number;
  what: string;
  shared: boolean;
  state: 'open' | 'reached' | 'dropped';
  question_key: string | null;
  created_at: Date;
  ended_at: Date | null;
};
