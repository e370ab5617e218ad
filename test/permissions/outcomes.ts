import { sql } from '#platform/database/sql.ts';
import { clara } from '../support/cast.ts';
import { makeCommunity } from '../support/factory.ts';
import { makeProgramme } from '../support/programmes.ts';
import type { Stoa } from '../support/stoa.ts';
import { asIs, row, type Request, type Row, type Situation } from './table.ts';

type Asked = Omit<Request, 'params'>;

/** A measure with a point and a file that was looked at, attached to a community of Clara's. */
async function makeMeasure(stoa: Stoa, owner: number | null): Promise<Record<string, number>> {
  const { id: community } = await makeCommunity(stoa, 'hidden');
  return stoa.ground.db.transaction((tx) =>
    tx.one(sql`
      with made as (insert into measures (name, better, owner_id) values ('Hours', 'lower', ${owner}) returning id),
      tied as (insert into measure_attachments (measure_id, community_id) select id, ${community} from made),
      point as (insert into measure_points (measure_id, on_day, value, came) select id, '2026-01-01', 3, 'hand' from made
        returning id),
      file as (insert into measure_files (measure_id, name, points, wrong)
        select id, 'hours.csv', '[{"on_day": "2026-02-01", "value": 4, "note": ""}]', '[]' from made returning id)
      select made.id, point.id as point, file.id as file from made, point, file`),
  );
}

/** Nobody in the table owns it; owners of its community see it. */
const one =
  (asked: Asked = {}): Situation =>
  async (stoa) => ({ params: await makeMeasure(stoa, null), ...asked });
/** Clara looks after it. */
const hers =
  (asked: Asked = {}): Situation =>
  async (stoa) => ({ params: await makeMeasure(stoa, stoa.id(clara)), ...asked });

const measure = { body: { name: 'Complaints', better: 'lower' } };
const point = { body: { on_day: '2026-03-01', value: '5' } };
const points = { body: { points: [{ on_day: '2026-03-01', value: 5 }] } };
const correction = { body: { value: '4', why: 'Counted twice' } };
const file = { body: { name: 'hours.csv', content: Buffer.from('2026-04-01;6').toString('base64') } };

// stranger deactivated elsewhere member moderator owner administrator … learning manager
const managers = 'in in 404 404 404 404 404';
const sees = 'in in 404 404 404 ok 404';
const mayNot = 'in in 404 404 404 no 404';
const everybody = 'in in ok ok ok ok ok';

export const outcomePages: readonly Row[] = [
  row('GET /insights/measures', asIs, everybody),
  row('GET /insights/measures/new', asIs, `${managers} ok`),
  row('GET /insights/measures/places', () => ({ query: { q: 'pumps' } }), `${managers} ok`),
  row('POST /insights/measures', () => measure, `${managers} ok`),
  row('GET /insights/measures/:id', one(), sees),
  row('GET /insights/measures/:id/settings', one(), `${managers} ok`),
  row('POST /insights/measures/:id', one(measure), `${managers} ok`),
  row('POST /insights/measures/:id/end', one(), `${managers} ok`),
  row('POST /insights/measures/:id/resumption', one(), `${managers} ok`),
  row('POST /insights/measures/:id/points', one(point), mayNot),
  row('POST /insights/measures/:id/points', hers(point), sees),
  row('GET /insights/measures/:id/points/:point', one(), sees),
  row('POST /insights/measures/:id/points/:point', one(correction), mayNot),
  row('POST /insights/measures/:id/points/:point', hers(correction), sees),
  row('POST /insights/measures/:id/points/:point/removal', one(), mayNot),
  row('POST /insights/measures/:id/points/:point/removal', hers(), sees),
  row('GET /insights/measures/:id/files/new', one(), mayNot),
  row('GET /insights/measures/:id/files/new', hers(), sees),
  row('POST /insights/measures/:id/files', hers(), sees),
  row('GET /insights/measures/:id/files/:file', one(), mayNot),
  row('GET /insights/measures/:id/files/:file', hers(), sees),
  row('POST /insights/measures/:id/files/:file/taking', one(), mayNot),
  row('POST /insights/measures/:id/files/:file/taking', hers(), sees),
  row(
    'GET /communities/:slug/measures',
    async (stoa) => ({ params: { slug: (await makeCommunity(stoa, 'closed')).slug } }),
    'in in no no no ok no',
  ),
  row(
    'GET /programmes/:slug/measures',
    async (stoa) => {
      const { slug } = await makeProgramme(stoa, 'case-clinic', { state: 'running', organiser: clara });
      return { params: { slug } };
    },
    'in in no no no ok no',
  ),
];

export const outcomesApi: readonly Row[] = [
  row('GET /api/v1/measures', asIs, `${everybody} ok ok no`),
  row('POST /api/v1/measures', () => measure, `${managers} 404 404 404 ok`),
  row('GET /api/v1/measures/:id', one(), `${sees} 404 404 no`),
  row('PUT /api/v1/measures/:id', one(measure), `${managers} 404 404 404 ok`),
  row('POST /api/v1/measures/:id/end', one(), `${managers} 404 404 404 ok`),
  row('POST /api/v1/measures/:id/resumption', one(), `${managers} 404 404 404 ok`),
  row('GET /api/v1/measures/:id/points', one(), `${sees} 404 404 no`),
  row('POST /api/v1/measures/:id/points', one(points), `${mayNot} no 404 no`),
  row('POST /api/v1/measures/:id/points', hers(points), `${sees} no 404 no`),
  row('GET /api/v1/measures/:id/points/:point', one(), `${sees} 404 404 no`),
  row('PUT /api/v1/measures/:id/points/:point', hers(correction), `${sees} no 404 no`),
  row('POST /api/v1/measures/:id/points/:point/removal', hers(), `${sees} no 404 no`),
  row('POST /api/v1/measures/:id/files', hers(file), `${sees} no 404 no`),
  row('GET /api/v1/measures/:id/files/:file', hers(), `${sees} 404 404 no`),
  row('POST /api/v1/measures/:id/files/:file/taking', hers(), `${sees} no 404 no`),
];
