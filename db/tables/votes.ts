// Written from the migrations: npm run schema

export type Votes = {
  post_id: number;
  person_id: number;
  voted_at: Date;
};
