// Written from the migrations: npm run schema

export type ReflectionActions = {
  id: number;
  reflection_id: number;
  what: string;
  owner_id: number | null;
  due_on: string | null;
  done_at: Date | null;
  reminded_at: Date | null;
  created_at: Date;
};
