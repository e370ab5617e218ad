// Written from the migrations: npm run schema

export type PrivateNotes = {
  meeting_id: number;
  person_id: number;
  body: string;
  written_at: Date;
};
