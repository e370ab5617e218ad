// Written from the migrations: npm run schema

export type NetworkStudyPeople = {
  study_id: number;
  number: number;
  external_id: string;
  label: string | null;
  person_id: number | null;
  told: unknown;
};
