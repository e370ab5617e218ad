// Written from the migrations: npm run schema

export type LessonUses = {
  lesson_id: number;
  person_id: number;
  what: string;
  used_at: Date;
};
