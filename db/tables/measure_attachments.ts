// Written from the migrations: npm run schema

export type MeasureAttachments = {
  id: number;
  measure_id: number;
  community_id: number | null;
  programme_id: number | null;
  added_by: number | null;
  added_at: Date;
};
