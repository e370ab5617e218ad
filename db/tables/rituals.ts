// Written from the migrations: npm run schema

export type Rituals = {
  id: number;
  community_id: number;
  name: string;
  what: string;
  cadence: 'weekly' | 'fortnightly' | 'monthly' | 'quarterly';
  weekday: number;
  starts_on: string;
  owner_id: number | null;
  next_on: string;
  reminded_for: string | null;
  ended_at: Date | null;
};
