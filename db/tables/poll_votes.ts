// Written from the migrations: npm run schema

export type PollVotes = {
  meeting_id: number;
  stretch_key: string;
  person_id: number;
  option: string;
};
