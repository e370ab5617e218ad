// Written from the migrations: npm run schema

export type ImportVotes = {
  import_id: number;
  post: string;
  score: number;
  accepted: boolean;
};
