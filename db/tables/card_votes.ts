// Written from the migrations: npm run schema

export type CardVotes = {
  card_id: string;
  person_id: number;
  board_id: number;
  votes: number;
};
