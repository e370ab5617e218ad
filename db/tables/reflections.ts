// Written from the migrations: npm run schema

export type Reflections = {
  id: number;
  community_id: number | null;
  person_id: number | null;
  together: boolean;
  named: boolean;
  audience: 'private' | 'team' | 'open';
  occasion: 'event' | 'session' | 'project' | 'course' | 'rhythm' | 'other';
  title: string;
  questions: 'card' | 'follow-up';
  prompts: string[] | null;
  meeting_id: number | null;
  completion_id: number | null;
  after_days: number | null;
  state: 'writing' | 'shown';
  version: number;
  created_at: Date;
  shown_at: Date | null;
};
