// Written from the migrations: npm run schema

export type SurveyAnswers = {
  id: string;
  programme_id: number;
  key: string;
  answers: unknown;
  counted: boolean;
};
