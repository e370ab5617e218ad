// Written from the migrations: npm run schema

export type Imports = {
  id: number;
  community_id: number;
  kind: 'questions' | 'mbox';
  file_name: string;
  started_at: Date;
  ended_at: Date | null;
  summary: unknown;
};
