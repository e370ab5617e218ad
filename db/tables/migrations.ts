// Written from the migrations: npm run schema

export type Migrations = {
  name: string;
  checksum: string;
  applied_at: Date;
};
