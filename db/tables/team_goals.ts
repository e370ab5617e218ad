// Written from the migrations: npm run schema

export type TeamGoals = {
  id: number;
  community_id: number;
  kind: 'development' | 'performance';
  title: string;
  measure: string;
  state: 'open' | 'on track' | 'stuck' | 'reached' | 'let go';
  due_on: string | null;
  version: number;
  created_at: Date;
  ended_at: Date | null;
};
