// Written from the migrations: npm run schema

export type SearchEntries = {
  id: number;
  kind: 'discussion' | 'question' | 'reply' | 'community' | 'person' | 'lesson';
  subject_id: number;
  community_id: number | null;
  discussion_id: number | null;
  author_id: number | null;
  tags: string[];
  at: Date;
  title: string;
  body: string;
  words: string;
};
