// Written from the migrations: npm run schema

export type TeamGoalChanges = {
  id: number;
  goal_id: number;
  state: 'open' | 'on track' | 'stuck' | 'reached' | 'let go';
  word: string;
  changed_by: number | null;
  changed_at: Date;
};
