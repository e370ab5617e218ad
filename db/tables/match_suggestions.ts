// Written from the migrations: npm run schema

export type MatchSuggestions = {
  id: number;
  programme_id: number;
  renews_group_id: number | null;
  state: 'waiting' | 'agreed' | 'declined' | 'expired';
  score: number | null;
  reasons: unknown;
  expires_at: Date;
  group_id: number | null;
  created_at: Date;
  settled_at: Date | null;
};
