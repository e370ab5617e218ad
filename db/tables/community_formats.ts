// Written from the migrations: npm run schema

export type CommunityFormats = {
  community_id: number;
  key: string;
  offered_by: number | null;
  offered_at: Date;
};
