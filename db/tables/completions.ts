// Written from the migrations: npm run schema

export type Completions = {
  id: number;
  person_id: number;
  source: 'group' | 'system' | 'note';
  thing: string;
  title: string;
  finished_on: string;
  ask_on: string | null;
  asked_after: number;
  created_at: Date;
};
