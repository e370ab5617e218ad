// Written from the migrations: npm run schema

export type FlowLeavings = {
  month: string;
  people: number;
};
