// Written from the migrations: npm run schema

export type UnaskedPeople = {
  person_id: number;
  since: Date;
};
