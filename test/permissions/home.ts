import { asIs, row, type Row } from './table.ts';

// stranger deactivated elsewhere member moderator owner administrator
export const home: readonly Row[] = [
  row('GET /', asIs, 'in in ok ok ok ok ok'),
  row('GET /api/v1/home', asIs, 'in in ok ok ok ok ok ok ok no'),
  row('GET /api/v1/home/suggestions', asIs, 'in in ok ok ok ok ok ok ok no'),
];
