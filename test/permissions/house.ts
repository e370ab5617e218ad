import { asIs, row, type Row } from './table.ts';

// stranger deactivated elsewhere member moderator owner administrator
export const house: readonly Row[] = [
  row('GET /healthz', asIs, 'ok ok ok ok ok ok ok'),
  row('GET /readyz', asIs, 'ok ok ok ok ok ok ok'),
  row('GET /assets/*', () => ({ params: { '*': 'none.css' } }), '404 404 404 404 404 404 404'),
  row('GET /api/v1/openapi.json', asIs, 'ok ok ok ok ok ok ok ok ok ok'),
];
