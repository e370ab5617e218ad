// Written from the migrations: npm run schema

export type Attempts = {
  subject: string;
  window_start: Date;
  tries: number;
};
