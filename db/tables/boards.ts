// Written from the migrations: npm run schema

export type Boards = {
  id: number;
  group_id: number;
  meeting_id: number | null;
  step_id: number | null;
  columns: unknown;
  anonymous: boolean;
  votes: number;
  phase: 'write' | 'reveal' | 'group' | 'vote' | 'act' | 'open' | 'closed';
  version: number;
  created_at: Date;
};
