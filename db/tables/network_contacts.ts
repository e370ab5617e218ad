// Written from the migrations: npm run schema

export type NetworkContacts = {
  id: number;
  check_id: number;
  colleague_id: number | null;
  alias: string;
  department: string | null;
  frequency: 'seldom' | 'monthly' | 'fortnightly' | 'weekly' | 'daily' | null;
  known: 'under 1' | '1 to 4' | '5 to 10' | 'over 10' | null;
  level: 'lower' | 'same' | 'higher' | null;
  unit: 'team' | 'department' | 'elsewhere' | 'outside' | null;
  place: 'floor' | 'building' | 'city' | 'country' | 'abroad' | null;
  contact: 'planned' | 'chance' | null;
  closeness: 'distant' | 'cordial' | 'close' | 'very close' | null;
  benefits: string[];
};
