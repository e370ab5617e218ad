// Written from the migrations: npm run schema

export type Formats = {
  id: number;
  key: string;
  owner_id: number | null;
  community_id: number | null;
  state: 'draft' | 'shared' | 'withdrawn';
  adapted_from: string | null;
  languages: string[];
  draft: unknown;
  draft_source: string | null;
  draft_at: Date;
  draft_by: number | null;
  latest_version: number;
  created_at: Date;
  shared_at: Date | null;
};
