// Written from the migrations: npm run schema

export type GrowthReviews = {
  person_id: number;
  month: string;
  went: string;
  learned: string;
  next: string;
  changed_at: Date;
};
