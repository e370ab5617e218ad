// Written from the migrations: npm run schema

export type ProblemGroups = {
  discussion_id: number;
  group_id: number;
  gathered_at: Date;
};
