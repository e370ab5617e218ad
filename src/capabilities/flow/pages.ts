import { NotFound } from '#platform/errors.ts';
import { moved } from '#platform/http/reply.ts';
import { get } from '#platform/http/route.ts';
import { findBeginning, findFlow } from './find-flow.ts';
import { findProgrammes } from './find-programmes.ts';
import { flowCsv } from './flow-csv.ts';
import { asked } from './shapes.ts';
import { flowPage } from './views/flow-page.ts';

const who = 'learning manager';

export const flowPages = [
  get('/insights', { who }, () => moved('/insights/flow')),

  get('/insights/flow', { who, query: asked }, async (c) => {
    const { by, quarter } = c.query;
    const [flow, beginning, programmes] = await Promise.all([
      findFlow(c.db, by, quarter),
      findBeginning(c.db),
      findProgrammes(c.db),
    ]);
    return flowPage(c, { flow, beginning, programmes });
  }),

  get('/insights/flow.csv', { who, query: asked }, async (c) => {
    const { by, quarter } = c.query;
    const found = await findFlow(c.db, by, quarter);
    if (!found.shown || !found.quarter) throw new NotFound();
    return {
      bytes: flowCsv(c, found.shown),
      type: 'text/csv; charset=utf-8',
      headers: { 'content-disposition': `attachment; filename="flow-${by}-${found.quarter}.csv"` },
    };
  }),
];
