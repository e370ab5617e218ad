// Written from the migrations: npm run schema

export type ImportDuplicates = {
  import_id: number;
  duplicate: string;
  original: string;
};
