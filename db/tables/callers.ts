// Written from the migrations: npm run schema

export type Callers = {
  meeting_id: number;
  person_id: number;
  joined_at: Date;
  seen_at: Date;
};
