// Written from the migrations: npm run schema

export type SurveyGiven = {
  step_id: number;
  person_id: number;
};
