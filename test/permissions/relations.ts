import { asIs, row, type Row, type Situation } from './table.ts';

const everyone = 'in in ok ok ok ok ok';
const reading = `${everyone} ok ok no`;
const writing = `${everyone} no ok no`;
const given: Situation = () => ({ params: { source: 'coffees' }, body: { given: true } });

// stranger deactivated elsewhere member moderator owner administrator
export const relations: readonly Row[] = [
  row('GET /network/consents', asIs, everyone),
  row('POST /network/consents', () => ({ body: { thanks: 'yes' } }), everyone),
  row('GET /network/seen', asIs, everyone),
];

// … and the tokens: Ana's that reads, Ana's that writes, Femi's that administers
export const relationsApi: readonly Row[] = [
  row('GET /api/v1/network/consents', asIs, reading),
  row('PUT /api/v1/network/consents/:source', given, writing),
  row('GET /api/v1/network/seen', asIs, reading),
];
