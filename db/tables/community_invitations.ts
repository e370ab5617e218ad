// Written from the migrations: npm run schema

export type CommunityInvitations = {
  community_id: number;
  person_id: number;
  role: 'founder' | 'early adopter' | 'member';
  invited_by: number | null;
  invited_at: Date;
};
