// Written from the migrations: npm run schema

export type PilotCriteria = {
  programme_id: number;
  position: number;
  what: string;
  target: string;
  result: string;
  met: boolean | null;
};
