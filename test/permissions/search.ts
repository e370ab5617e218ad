import { sql } from '#platform/database/sql.ts';
import { ana } from '../support/cast.ts';
import { makeCommunity } from '../support/factory.ts';
import { asIs, row, type Row, type Situation } from './table.ts';

const inACommunity: Situation = async (stoa) => ({ query: { community: (await makeCommunity(stoa)).slug } });
/** Clara owns a community, and Ana none, whatever she founded in another row. */
const everywhere: Situation = async (stoa) => {
  await makeCommunity(stoa);
  await stoa.ground.db.transaction((tx) =>
    tx.run(sql`update memberships set role = 'member' where person_id = ${stoa.id(ana)} and role = 'owner'`),
  );
  return {};
};
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
