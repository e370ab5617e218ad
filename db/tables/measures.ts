// Written from the migrations: npm run schema

export type Measures = {
  id: number;
  name: string;
  unit: string;
  better: 'higher' | 'lower' | 'neither';
  baseline: number | null;
  target: number | null;
  source: string;
  owner_id: number | null;
  comparison_id: number | null;
  changed_on: string | null;
  changed_what: string;
  version: number;
  created_by: number | null;
  created_at: Date;
  ended_at: Date | null;
};
