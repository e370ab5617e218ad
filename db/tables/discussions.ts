// Written from the migrations: npm run schema

export type Discussions = {
  id: number;
  community_id: number;
  kind: 'discussion' | 'question';
  title: string;
  author_id: number | null;
  posts_count: number;
  deleted_numbers: string;
  accepted_post_id: number | null;
  asked_too_count: number;
  created_at: Date;
  last_post_at: Date;
  last_post_by: number | null;
  pinned_at: Date | null;
  locked_at: Date | null;
  deleted_at: Date | null;
  deleted_by: number | null;
  merged_into_id: number | null;
};
