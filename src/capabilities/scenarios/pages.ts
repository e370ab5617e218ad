import { z } from 'zod';
import { NotFound } from '#platform/errors.ts';
import { id } from '#platform/http/fields.ts';
import type { Db } from '#platform/database/database.ts';
import { get } from '#platform/http/route.ts';
import { findRun, listRuns, type ScenarioRun } from './run-record.ts';
import { runPage, runPart } from './views/run-page.ts';
import { runsPage } from './views/runs-page.ts';

export const runParams = z.object({ id });
export const listed = z.object({ before: id.optional() });

export async function findRunOrNot(db: Db, which: number): Promise<ScenarioRun> {
  const run = await findRun(db, which);
  if (!run) throw new NotFound();
  return run;
}

export const scenarioPages = [
  get('/administration/scenarios', { who: 'administrator', query: listed }, async (c) => {
    const { runs, next } = await listRuns(c.db, c.query.before);
    return runsPage(c, runs, next);
  }),
  get('/administration/scenarios/:id', { who: 'administrator', params: runParams }, async (c) =>
    runPage(c, await findRunOrNot(c.db, c.params.id)),
  ),
  get('/administration/scenarios/:id/part', { who: 'administrator', params: runParams }, async (c) =>
    runPart(c, await findRunOrNot(c.db, c.params.id)),
  ),
];
