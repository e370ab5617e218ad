// Written from the migrations: npm run schema

export type Cards = {
  id: string;
  board_id: number;
  column_key: string;
  author_id: number | null;
  body: string;
  under_id: string | null;
  position: number;
  created_at: Date;
};
