// Written from the migrations: npm run schema

export type Drafts = {
  person_id: number;
  key: string;
  content: unknown;
  saved_at: Date;
  earlier: unknown;
  saved_in: number | null;
};
