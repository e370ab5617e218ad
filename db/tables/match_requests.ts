// Written from the migrations: npm run schema

export type MatchRequests = {
  id: number;
  programme_id: number | null;
  offer_id: number | null;
  asker_id: number;
  asked_id: number;
  words: string;
  state: 'waiting' | 'accepted' | 'declined' | 'withdrawn' | 'expired';
  answer: string;
  expires_at: Date;
  group_id: number | null;
  created_at: Date;
  answered_at: Date | null;
  ended_at: Date | null;
};
