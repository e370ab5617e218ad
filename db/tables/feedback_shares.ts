// Written from the migrations: npm run schema

export type FeedbackShares = {
  feedback_id: number;
  with_id: number;
  state: 'asked' | 'agreed' | 'refused';
  asked_at: Date;
  answered_at: Date | null;
};
