// Written from the migrations: npm run schema

export type LessonThanks = {
  lesson_id: number;
  person_id: number;
};
