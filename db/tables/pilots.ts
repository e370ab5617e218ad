// Written from the migrations: npm run schema

export type Pilots = {
  programme_id: number;
  question: string;
  ends_on: string;
  decision: 'roll out' | 'change' | 'stop' | null;
  why: string;
  decided_by: number | null;
  decided_at: Date | null;
};
