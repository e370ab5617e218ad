// Written from the migrations: npm run schema

export type HealthMonths = {
  community_id: number;
  month: string;
  members: number;
  active: number;
  active_in_year: number;
  newcomers: number;
  posts: number;
  core_posts: number;
  asked: number;
  unanswered: number;
  first_reply_minutes: number | null;
  answerers: number;
  bus_factor: number;
  pairs: number;
  pairs_both_ways: number;
  pair_people: number;
};
