// Written from the migrations: npm run schema

export type TeamContacts = {
  id: number;
  community_id: number;
  other_id: number;
  topics: string[];
  elsewhere: boolean;
  suggested_by: number | null;
  state: 'suggested' | 'talked' | 'not now';
  created_at: Date;
  ended_at: Date | null;
};
