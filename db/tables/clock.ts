// Written from the migrations: npm run schema

export type Clock = {
  single: boolean;
  shift: unknown;
};
