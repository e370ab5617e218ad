// Written from the migrations: npm run schema

export type LinkPreviews = {
  url: string;
  title: string | null;
  description: string;
  site: string;
  fetched_at: Date;
};
