// Written from the migrations: npm run schema

export type FeedbackRequests = {
  id: number;
  asker_id: number;
  kind: 'work' | 'behaviour';
  about: string;
  context: string;
  criteria: string[];
  created_at: Date;
};
