// Written from the migrations: npm run schema

export type Memberships = {
  community_id: number;
  person_id: number;
  role: 'founder' | 'early adopter' | 'member' | 'moderator' | 'owner';
  guidelines_accepted: number;
  joined_at: Date;
  left_at: Date | null;
  by_rule: boolean;
};
