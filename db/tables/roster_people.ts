// Written from the migrations: npm run schema

export type RosterPeople = {
  roster_id: number;
  person_id: number;
  agreed_at: Date;
  answered_at: Date | null;
};
