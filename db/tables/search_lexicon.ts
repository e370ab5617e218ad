// Written from the migrations: npm run schema

export type SearchLexicon = {
  word: string;
};
