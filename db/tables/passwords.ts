// Written from the migrations: npm run schema

export type Passwords = {
  person_id: number;
  hash: string;
  changed_at: Date;
};
