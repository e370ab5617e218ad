// Written from the migrations: npm run schema

export type WorkFiles = {
  work_id: number;
  file_id: number;
};
