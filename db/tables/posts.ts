// Written from the migrations: npm run schema

export type Posts = {
  id: number;
  discussion_id: number;
  number: number;
  parent_id: number | null;
  parent_number: number | null;
  thread_number: number;
  author_id: number | null;
  body_html: string;
  body_text: string;
  sanitised: number;
  score: number;
  reaction_counts: unknown;
  merged_title: string | null;
  created_at: Date;
  edited_at: Date | null;
  deleted_at: Date | null;
  deleted_by: number | null;
};
