// Written from the migrations: npm run schema

export type ExpertRequests = {
  discussion_id: number;
  person_id: number;
  asked_by: number | null;
  asked_at: Date;
};
