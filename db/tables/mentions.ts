// Written from the migrations: npm run schema

export type Mentions = {
  post_id: number;
  person_id: number;
};
