// Written from the migrations: npm run schema

export type Reviews = {
  id: number;
  work_id: number;
  reviewer_id: number;
  due_on: string;
  points: unknown;
  words: string;
  given_at: Date | null;
  helpful: number | null;
  helpful_words: string;
};
