import { beginRun, noteLine } from '#capabilities/scenarios/run-record.ts';
import { asIs, row, type Row, type Situation } from './table.ts';

/** A story that is being played. */
const aRun: Situation = async (stoa) => {
  const { db } = stoa.ground;
  const id = await beginRun(db, { name: 'circles', seed: 1, people: 1200 });
  await noteLine(db, id, {
    done: 1,
    total: 4,
    line: { what: 'joined', values: { people: 1200 } },
    report: {
      figures: [['people', 1200]],
      checks: [{ name: 'nobody_lost', holds: true, of: 1200, wrong: 0, detail: '' }],
      courses: { grouped: [['2026-03-02', 0], ['2026-03-09', 1180]] }, // prettier-ignore
    },
  });
  return { params: { id } };
};

// stranger deactivated elsewhere member moderator owner administrator
export const scenarios: readonly Row[] = [
  row('GET /administration/scenarios', asIs, 'in in 404 404 404 404 ok'),
  row('GET /administration/scenarios/:id', aRun, 'in in 404 404 404 404 ok'),
  row('GET /administration/scenarios/:id/part', aRun, 'in in 404 404 404 404 ok'),
  row('GET /api/v1/scenarios', asIs, 'in in 404 404 404 404 ok 404 404 ok'),
  row('GET /api/v1/scenarios/:id', aRun, 'in in 404 404 404 404 ok 404 404 ok'),
];
