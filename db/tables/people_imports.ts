// Written from the migrations: npm run schema

export type PeopleImports = {
  id: number;
  started_by: number | null;
  file_name: string;
  headers: string[];
  mapping: string[];
  state: 'mapping' | 'planned' | 'running' | 'done' | 'failed';
  summary: unknown;
  deactivate: boolean;
  done: number;
  total: number;
  failure: string | null;
  created_at: Date;
  progressed_at: Date;
};
