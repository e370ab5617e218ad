// Written from the migrations: npm run schema

export type AskedToo = {
  discussion_id: number;
  person_id: number;
  asked_at: Date;
};
