// Written from the migrations: npm run schema

export type ImportTroubles = {
  import_id: number;
  id: number;
  reason: string;
  external_id: string;
};
