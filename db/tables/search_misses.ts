// Written from the migrations: npm run schema

export type SearchMisses = {
  words: string;
  community_id: number | null;
  searcher: Buffer;
  day: string;
};
