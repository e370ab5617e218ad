// Written from the migrations: npm run schema

export type Files = {
  id: number;
  key: string;
  owner_id: number | null;
  name: string;
  media_type: string;
  kind: 'picture' | 'file';
  size: number;
  width: number | null;
  height: number | null;
  sha256: Buffer;
  created_at: Date;
};
