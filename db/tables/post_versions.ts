// Written from the migrations: npm run schema

export type PostVersions = {
  post_id: number;
  version: number;
  title: string | null;
  body_html: string;
  body_text: string;
  edited_by: number | null;
  edited_at: Date;
};
