import { bringNetwork } from '#capabilities/network-studies/bringing/bring-network.ts';
import { sql } from '#platform/database/sql.ts';
import { ines } from '../support/cast.ts';
import type { Stoa } from '../support/stoa.ts';
import { asIs, row, type Row, type Situation } from './table.ts';

const ties = Buffer.from('source,target\nana@example.org,ben@example.org\nben@example.org,cleo\n');

const inBase64 = { name: 'Advice', file_name: 'ties.csv', content: ties.toString('base64') };

async function bring(stoa: Stoa, email: string): Promise<number> {
  const { id } = await stoa.ground.db.one<{ id: number }>(sql`select id from people where email = ${email}`);
  const file = { name: 'ties.csv', bytes: ties };
  return bringNetwork(stoa.ground.db, { id }, { name: 'Advice', file, directed: true });
}

/** A network that Inês brought. */
const hers: Situation = async (stoa) => ({ params: { id: await bring(stoa, ines.email), file: 'ties.csv' } });
/** One that another learning manager brought: hers are hers alone. */
const another: Situation = async (stoa) => {
  await stoa.ground.db.run(sql`update people set learning_manager = true where email = 'eva@example.org'`);
  const id = await bring(stoa, 'eva@example.org');
  await stoa.ground.db.run(sql`update people set learning_manager = false where email = 'eva@example.org'`);
  return { params: { id, file: 'ties.csv' } };
};
const withFile: Situation = () => ({ body: inBase64 });

// stranger deactivated elsewhere member moderator owner administrator … learning manager
export const networkStudies: readonly Row[] = [
  row('GET /insights/networks', asIs, 'in in 404 404 404 404 404 ok'),
  row('POST /insights/networks', () => ({ body: { name: 'Advice' } }), 'in in 404 404 404 404 404 ok'),
  row('GET /insights/networks/:id', hers, 'in in 404 404 404 404 404 ok'),
  row('GET /insights/networks/:id', another, 'in in 404 404 404 404 404 404'),
  row('GET /insights/networks/:id/part', hers, 'in in 404 404 404 404 404 ok'),
  row('GET /insights/networks/:id/part', another, 'in in 404 404 404 404 404 404'),
  row('POST /insights/networks/:id/measuring', hers, 'in in 404 404 404 404 404 ok'),
  row('POST /insights/networks/:id/measuring', another, 'in in 404 404 404 404 404 404'),
  row('POST /insights/networks/:id/discarding', hers, 'in in 404 404 404 404 404 ok'),
  row('POST /insights/networks/:id/discarding', another, 'in in 404 404 404 404 404 404'),
  row('GET /insights/networks/:id/files/:file', hers, 'in in 404 404 404 404 404 ok'),
  row('GET /insights/networks/:id/files/:file', another, 'in in 404 404 404 404 404 404'),
  row('GET /api/v1/network-studies', asIs, 'in in 404 404 404 404 404 404 404 404 ok'),
  row('POST /api/v1/network-studies/checks', withFile, 'in in 404 404 404 404 404 404 404 404 ok'),
  row('POST /api/v1/network-studies', withFile, 'in in 404 404 404 404 404 404 404 404 ok'),
  row('GET /api/v1/network-studies/:id', hers, 'in in 404 404 404 404 404 404 404 404 ok'),
  row('GET /api/v1/network-studies/:id', another, 'in in 404 404 404 404 404 404 404 404 404'),
  row('POST /api/v1/network-studies/:id/measuring', hers, 'in in 404 404 404 404 404 404 404 404 ok'),
  row('GET /api/v1/network-studies/:id/files/:file', hers, 'in in 404 404 404 404 404 404 404 404 ok'),
  row('DELETE /api/v1/network-studies/:id', hers, 'in in 404 404 404 404 404 404 404 404 ok'),
  row('DELETE /api/v1/network-studies/:id', another, 'in in 404 404 404 404 404 404 404 404 404'),
];
