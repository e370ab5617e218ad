// Written from the migrations: npm run schema

export type SharedCheckParts = {
  shared_check_id: number;
  check_id: number;
  person_id: number;
  axes: number[];
};
