// Written from the migrations: npm run schema

export type Notifications = {
  id: number;
  person_id: number;
  kind: string;
  activity_id: number | null;
  actor_id: number | null;
  community_id: number | null;
  discussion_id: number | null;
  post_id: number | null;
  data: unknown;
  created_at: Date;
  shown: boolean;
  read_at: Date | null;
  mail_at: Date | null;
  mailed_at: Date | null;
  mail_tries: number;
  programme_id: number | null;
  group_id: number | null;
};
