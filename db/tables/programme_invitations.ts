// Written from the migrations: npm run schema

export type ProgrammeInvitations = {
  programme_id: number;
  person_id: number;
  role: string | null;
  invited_by: number | null;
  invited_at: Date;
};
