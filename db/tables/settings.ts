// Written from the migrations: npm run schema

export type Settings = {
  name: string;
  value: unknown;
  changed_at: Date;
};
