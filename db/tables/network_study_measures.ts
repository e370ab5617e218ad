// Written from the migrations: npm run schema

export type NetworkStudyMeasures = {
  study_id: number;
  place: number;
  name: string;
  figures: Buffer;
};
