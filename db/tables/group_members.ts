// Written from the migrations: npm run schema

export type GroupMembers = {
  group_id: number;
  person_id: number;
  programme_id: number;
  round_id: number | null;
  role: string | null;
  gives: boolean;
  facilitates: boolean;
  reasons: unknown;
  joined_at: Date;
  left_at: Date | null;
};
