// Written from the migrations: npm run schema

export type Follows = {
  person_id: number;
  subject: 'discussion' | 'community' | 'person' | 'tag';
  subject_id: number;
  level: 'everything' | 'usual' | 'nothing';
  until: Date | null;
  changed_at: Date;
};
