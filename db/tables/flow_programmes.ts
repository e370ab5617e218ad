// Written from the migrations: npm run schema

export type FlowProgrammes = {
  programme_id: number;
  quarter: string;
  shown: unknown;
  leavings: number;
  looked_at: number;
  drawn_at: Date;
};
