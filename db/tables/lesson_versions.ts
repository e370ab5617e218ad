// Written from the migrations: npm run schema

export type LessonVersions = {
  lesson_id: number;
  version: number;
  content: unknown;
  written_at: Date;
};
