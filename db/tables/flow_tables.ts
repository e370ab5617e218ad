// Written from the migrations: npm run schema

export type FlowTables = {
  quarter: string;
  by: 'department' | 'place' | 'level';
  shown: unknown;
  leavings: number;
  looked_at: number;
  drawn_at: Date;
};
