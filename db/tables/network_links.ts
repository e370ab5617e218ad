// Written from the migrations: npm run schema

export type NetworkLinks = {
  check_id: number;
  one_id: number;
  other_id: number;
};
