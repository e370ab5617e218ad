// Written from the migrations: npm run schema

export type PostFiles = {
  post_id: number;
  file_id: number;
};
