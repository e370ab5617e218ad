// Written from the migrations: npm run schema

export type MatchRecommendations = {
  programme_id: number;
  seeker_id: number;
  giver_id: number;
  position: number;
  score: number;
  reasons: unknown;
};
