// Written from the migrations: npm run schema

export type GroupInvitations = {
  group_id: number;
  person_id: number;
  invited_by: number | null;
  state: 'asked' | 'accepted' | 'declined' | 'withdrawn';
  invited_at: Date;
  answered_at: Date | null;
};
