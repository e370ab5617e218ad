// Written from the migrations: npm run schema

export type Sessions = {
  id: number;
  person_id: number;
  token_hash: Buffer;
  device: string;
  address: string;
  created_at: Date;
  seen_at: Date;
  expires_at: Date;
};
