// Written from the migrations: npm run schema

export type Digests = {
  person_id: number;
  weekday: number;
  last_at: Date | null;
};
