// Written from the migrations: npm run schema

export type ImportPosts = {
  import_id: number;
  external_id: string;
  role: 'opening' | 'reply';
  thread: string | null;
  under: string | null;
  answers: string[];
  subject: string | null;
  author: string | null;
  created_at: Date;
  edited_at: Date | null;
  locked_at: Date | null;
  title: string | null;
  body: string;
  tags: string[];
  score: number | null;
  accepted: string | null;
  fingerprint: string;
};
