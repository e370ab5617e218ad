// Written from the migrations: npm run schema

export type Activity = {
  id: number;
  kind: string;
  at: Date;
  actor_id: number | null;
  community_id: number | null;
  discussion_id: number | null;
  post_id: number | null;
  data: unknown;
  programme_id: number | null;
  group_id: number | null;
};
