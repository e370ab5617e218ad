// Written from the migrations: npm run schema

export type NetworkStudies = {
  id: number;
  owner_id: number;
  name: string;
  file_name: string;
  directed: boolean;
  weighted: boolean;
  people: number;
  ties: number;
  matched: number;
  told: string[];
  notices: unknown;
  ends: Buffer;
  strengths: Buffer | null;
  state: 'read' | 'waiting' | 'measuring' | 'measured' | 'failed';
  step: string | null;
  share: number;
  figures: unknown;
  version: number;
  created_at: Date;
  measured_at: Date | null;
};
