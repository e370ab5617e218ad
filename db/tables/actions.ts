// Written from the migrations: npm run schema

export type Actions = {
  id: number;
  group_id: number;
  meeting_id: number | null;
  board_id: number | null;
  card_id: string | null;
  what: string;
  owner_id: number | null;
  due_on: string | null;
  state: 'open' | 'done' | 'dropped';
  outcome: string;
  created_at: Date;
  ended_at: Date | null;
  reminded_at: Date | null;
};
