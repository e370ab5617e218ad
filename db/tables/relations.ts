// Written from the migrations: npm run schema

export type Relations = {
  person_id: number;
  other_id: number;
  source: 'answers' | 'thanks' | 'circles' | 'coffees' | 'mentoring' | 'writing' | 'flow';
  way: 'from' | 'to' | 'with';
  month: string;
  times: number;
  first_on: string;
  last_on: string;
};
