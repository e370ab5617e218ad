// Written from the migrations: npm run schema

export type CommunityReviews = {
  id: number;
  community_id: number;
  decision: 'keep' | 'change' | 'stop';
  why: string;
  decided_by: number | null;
  decided_at: Date;
};
