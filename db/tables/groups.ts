// Written from the migrations: npm run schema

export type Groups = {
  id: number;
  programme_id: number;
  round_id: number | null;
  kind: 'group' | 'whole' | 'facilitators';
  number: number;
  name: string;
  state: 'proposed' | 'gathering' | 'running' | 'closed' | 'merged' | 'discarded';
  merged_into_id: number | null;
  starts_on: string | null;
  time_zone: string;
  slot: string | null;
  score: number | null;
  reasons: unknown;
  wanted: string;
  space_id: number | null;
  at_risk_since: Date | null;
  at_risk_why: 'thin' | 'absent' | 'silent' | null;
  created_at: Date;
  published_at: Date | null;
  closed_at: Date | null;
};
