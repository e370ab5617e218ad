// Written from the migrations: npm run schema

export type Reads = {
  person_id: number;
  discussion_id: number;
  numbers: string;
  read_count: number;
  read_at: Date;
};
