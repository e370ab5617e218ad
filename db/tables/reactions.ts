// Written from the migrations: npm run schema

export type Reactions = {
  post_id: number;
  person_id: number;
  emoji: string;
  reacted_at: Date;
};
