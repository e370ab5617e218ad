// Written from the migrations: npm run schema

export type FormatVersions = {
  id: number;
  format_id: number | null;
  key: string;
  number: number;
  digest: Buffer;
  declaration: unknown;
  note: string;
  made_by: number | null;
  made_at: Date;
};
