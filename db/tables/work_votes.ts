// Written from the migrations: npm run schema

export type WorkVotes = {
  step_id: number;
  person_id: number;
  work_id: number;
};
