// Written from the migrations: npm run schema

export type ReviewDays = {
  community_id: number;
  due_on: string;
  told_for: string | null;
};
