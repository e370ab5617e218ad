// Written from the migrations: npm run schema

export type Guidelines = {
  community_id: number;
  version: number;
  text: string;
  changed_by: number | null;
  changed_at: Date;
};
