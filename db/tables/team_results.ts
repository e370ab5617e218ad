// Written from the migrations: npm run schema

export type TeamResults = {
  id: number;
  community_id: number;
  topic: string;
  tried: string;
  came: string;
  again: 'yes' | 'otherwise' | 'no';
  shared_at: Date | null;
  author_id: number | null;
  version: number;
  created_at: Date;
};
