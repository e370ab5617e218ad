// Written from the migrations: npm run schema

export type MembershipRequests = {
  community_id: number;
  person_id: number;
  message: string;
  guidelines_accepted: number;
  asked_at: Date;
  answer: 'approved' | 'declined' | null;
  word: string;
  answered_by: number | null;
  answered_at: Date | null;
};
