// Written from the migrations: npm run schema

export type ReflectionRhythms = {
  id: number;
  community_id: number | null;
  person_id: number;
  cadence: 'weekly' | 'fortnightly' | 'monthly';
  weekday: number;
  starts_on: string;
  next_on: string;
  audience: 'private' | 'team' | 'open';
  named: boolean;
  set_at: Date;
};
