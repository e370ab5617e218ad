// Written from the migrations: npm run schema

export type Untold = {
  activity_id: number;
};
