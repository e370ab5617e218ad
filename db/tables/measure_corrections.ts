// Written from the migrations: npm run schema

export type MeasureCorrections = {
  id: number;
  point_id: number;
  was: number | null;
  was_note: string;
  becomes: number | null;
  why: string;
  corrected_by: number | null;
  corrected_at: Date;
};
