// Written from the migrations: npm run schema

export type Invitations = {
  id: number;
  email: string;
  locale: string;
  administrator: boolean;
  invited_by: number | null;
  token_hash: Buffer | null;
  created_at: Date;
  sent_at: Date | null;
  expires_at: Date;
  accepted_at: Date | null;
  accepted_by: number | null;
  revoked_at: Date | null;
};
