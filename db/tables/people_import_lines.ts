// Written from the migrations: npm run schema

export type PeopleImportLines = {
  import_id: number;
  line: number;
  cells: string[];
  outcome: 'new' | 'changed' | 'unchanged' | 'bad' | null;
  detail: unknown;
};
