// Written from the migrations: npm run schema

export type Steps = {
  id: number;
  group_id: number;
  programme_id: number;
  key: string;
  turn: number;
  kind: string;
  who: string;
  by_group: boolean;
  followed: boolean;
  position: number;
  opens_on: string;
  due_on: string;
  state: 'planned' | 'open' | 'done' | 'skipped';
  opened_at: Date | null;
  done_at: Date | null;
  reminded_at: Date | null;
  why: string;
  drawn_at: Date | null;
  vote_ends_on: string | null;
};
