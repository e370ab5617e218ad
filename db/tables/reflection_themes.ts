// Written from the migrations: npm run schema

export type ReflectionThemes = {
  reflection_id: number;
  name: string;
};
