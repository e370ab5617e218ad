// Written from the migrations: npm run schema

export type ReflectionPrompts = {
  community_id: number;
  prompts: string[];
  changed_by: number | null;
  changed_at: Date;
};
