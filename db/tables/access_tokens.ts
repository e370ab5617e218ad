// Written from the migrations: npm run schema

export type AccessTokens = {
  id: number;
  person_id: number;
  name: string;
  token_hash: Buffer;
  scopes: string[];
  created_at: Date;
  used_at: Date | null;
  expires_at: Date | null;
};
