// Written from the migrations: npm run schema

export type CalendarFeeds = {
  person_id: number;
  token_hash: Buffer;
  made_at: Date;
};
