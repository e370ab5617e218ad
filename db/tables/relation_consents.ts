// Written from the migrations: npm run schema

export type RelationConsents = {
  person_id: number;
  source: 'answers' | 'thanks' | 'circles' | 'coffees' | 'mentoring' | 'writing' | 'check' | 'flow';
  given_at: Date;
};
