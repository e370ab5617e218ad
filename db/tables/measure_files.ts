// Written from the migrations: npm run schema

export type MeasureFiles = {
  id: number;
  measure_id: number;
  name: string;
  points: unknown;
  wrong: unknown;
  brought_by: number | null;
  brought_at: Date;
  taken_at: Date | null;
};
