// Written from the migrations: npm run schema

export type CannotMeet = {
  programme_id: number;
  person_id: number;
  other_id: number;
};
