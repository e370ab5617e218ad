// Written from the migrations: npm run schema

export type ScenarioRuns = {
  id: number;
  name: string;
  seed: number;
  people: number;
  state: 'running' | 'done' | 'failed';
  lines: unknown;
  done: number;
  total: number;
  report: unknown;
  version: number;
  started_at: Date;
  heard_at: Date;
  ended_at: Date | null;
};
