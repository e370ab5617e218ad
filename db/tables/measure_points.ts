// Written from the migrations: npm run schema

export type MeasurePoints = {
  id: number;
  measure_id: number;
  on_day: string;
  value: number | null;
  note: string;
  came: 'hand' | 'file' | 'api';
  version: number;
  added_by: number | null;
  added_at: Date;
};
