// Written from the migrations: npm run schema

export type RelationsHeard = {
  activity_id: number;
};
