// Written from the migrations: npm run schema

export type TeamMeetings = {
  id: number;
  community_id: number;
  starts_at: Date;
  place: string;
  held_at: Date | null;
  version: number;
  created_at: Date;
};
