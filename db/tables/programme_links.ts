// Written from the migrations: npm run schema

export type ProgrammeLinks = {
  id: number;
  programme_id: number;
  name: string;
  url: string;
  added_by: number | null;
  added_at: Date;
};
