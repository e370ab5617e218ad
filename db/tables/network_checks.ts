// Written from the migrations: npm run schema

export type NetworkChecks = {
  id: number;
  person_id: number;
  state: 'open' | 'done';
  own_department: string | null;
  departments_count: number | null;
  offered_again_at: Date | null;
  created_at: Date;
  finished_at: Date | null;
};
