// Written from the migrations: npm run schema

export type ImportFiles = {
  import_id: number;
  post: string;
  position: number;
  name: string;
  bytes: Buffer;
};
