// Written from the migrations: npm run schema

export type ProgrammeOrganisers = {
  programme_id: number;
  person_id: number;
  added_at: Date;
};
