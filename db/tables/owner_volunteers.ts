// Written from the migrations: npm run schema

export type OwnerVolunteers = {
  community_id: number;
  person_id: number;
  volunteered_at: Date;
};
