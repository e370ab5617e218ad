// Written from the migrations: npm run schema

export type ReflectionEntries = {
  id: string;
  reflection_id: number;
  person_id: number;
  answers: string[];
};
