// Written from the migrations: npm run schema

export type Imported = {
  source: string;
  kind: string;
  external_id: string;
  local_id: number;
  fingerprint: string | null;
};
