// Written from the migrations: npm run schema

export type IdempotencyKeys = {
  caller: string;
  key: string;
  request: string;
  answer: unknown;
  created_at: Date;
};
