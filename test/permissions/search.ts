import { makeCommunity } from '../support/factory.ts';
import { asIs, row, type Row, type Situation } from './table.ts';

const inACommunity: Situation = async (stoa) => ({ query: { community: (await makeCommunity(stoa)).slug } });
/** Clara owns a community. */
const everywhere: Situation = async (stoa) => (await makeCommunity(stoa), {});
const words: Situation = () => ({ query: { q: 'seal' } });

// stranger deactivated elsewhere member moderator owner administrator | read, write, admin token
export const search: readonly Row[] = [
  row('GET /search', asIs, 'in in ok ok ok ok ok'),
  row('GET /search', words, 'in in ok ok ok ok ok'),
  row('GET /search/quick', words, 'in in ok ok ok ok ok'),
  row('GET /similar', words, 'in in ok ok ok ok ok'),
  row('GET /search/missing', everywhere, 'in in 404 404 404 ok ok'),
  row('GET /search/missing', inACommunity, 'in in 404 404 404 ok ok'),
  row('GET /api/v1/search', words, 'in in ok ok ok ok ok ok ok no'),
  row('GET /api/v1/similar', words, 'in in ok ok ok ok ok ok ok no'),
];
