// Written from the migrations: npm run schema

export type Teams = {
  community_id: number;
  topics: string[];
  lessons_opened_at: Date | null;
};
