// Written from the migrations: npm run schema

export type ImportPeople = {
  import_id: number;
  external_id: string;
  name: string;
  email: string | null;
  certain: boolean;
};
