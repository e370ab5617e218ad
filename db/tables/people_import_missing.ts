// Written from the migrations: npm run schema

export type PeopleImportMissing = {
  import_id: number;
  person_id: number;
  deactivate: boolean;
};
