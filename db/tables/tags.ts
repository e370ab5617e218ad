// Written from the migrations: npm run schema

export type Tags = {
  id: number;
  name: string;
  synonym_of: number | null;
};
