// Written from the migrations: npm run schema

export type Lessons = {
  id: number;
  kind: 'lesson' | 'use case';
  author_id: number | null;
  community_id: number | null;
  reflection_id: number | null;
  audience: 'team' | 'open';
  topic: string;
  story: string;
  insight: string;
  consequence: string;
  question: string;
  uses_count: number;
  thanks_count: number;
  version: number;
  created_at: Date;
  edited_at: Date | null;
};
