// Written from the migrations: npm run schema

export type Slots = {
  meeting_id: number;
  number: number;
  person_id: number;
  title: string;
};
