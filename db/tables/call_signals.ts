// Written from the migrations: npm run schema

export type CallSignals = {
  id: number;
  meeting_id: number;
  from_person_id: number;
  to_person_id: number;
  body: string;
  sent_at: Date;
};
