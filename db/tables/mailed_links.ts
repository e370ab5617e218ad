// Written from the migrations: npm run schema

export type MailedLinks = {
  token_hash: Buffer;
  purpose: 'sign-in' | 'password' | 'email';
  person_id: number;
  data: unknown;
  created_at: Date;
  expires_at: Date;
};
