import { sql } from '#platform/database/sql.ts';
import { makeCommunity } from '../support/factory.ts';
import { asIs, row, type Row, type Situation } from './table.ts';

const learningManagers = 'in in 404 404 404 404 404 ok';

/** A quarter that is over, in which nobody was counted. */
const drawn: Situation = async (stoa) => {
  const few = { withheld: 'few' };
  const shown = {
    groups: [],
    table: { cells: [], rows: [], columns: [], total: few },
    crossing: few,
    people: few,
    brokers: few,
    overloaded: few,
  };
  await stoa.ground.db.run(sql`
    insert into flow_tables (quarter, by, shown, leavings, looked_at)
    values ('2026-01-01', 'department', ${JSON.stringify(shown)}::jsonb, 0, 0) on conflict do nothing`);
  return { query: { by: 'department' } };
};

// stranger deactivated elsewhere member moderator owner administrator … learning manager
export const flow: readonly Row[] = [
  row('GET /insights', asIs, learningManagers),
  row('GET /insights/flow', asIs, learningManagers),
  row('GET /insights/flow.csv', drawn, learningManagers),
  row('GET /api/v1/insights/flow', drawn, 'in in 404 404 404 404 404 404 404 404 ok'),
];

const inHidden =
  (body: Record<string, unknown> = {}): Situation =>
  async (stoa) => ({ params: { slug: (await makeCommunity(stoa, 'hidden')).slug }, body });
const sales = { by: 'department', name: 'Sales' };
const owners = 'in in 404 no no ok 404';

// stranger deactivated elsewhere member moderator owner administrator … and the tokens
export const composition: readonly Row[] = [
  row('GET /communities/:slug/composition', inHidden(), owners),
  row('POST /communities/:slug/composition/invitations', inHidden(sales), owners),
  row('GET /api/v1/communities/:slug/composition', inHidden(), `${owners} no no no`),
  row(
    'POST /api/v1/communities/:slug/composition/invitations',
    inHidden({ departments: ['Sales'] }),
    `${owners} no no no`,
  ),
];
