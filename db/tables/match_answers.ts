// Written from the migrations: npm run schema

export type MatchAnswers = {
  suggestion_id: number;
  person_id: number;
  role: string | null;
  gives: boolean;
  said: 'yes' | 'no' | null;
  said_at: Date | null;
};
