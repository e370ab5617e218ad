import { z } from 'zod';
import { id } from '#platform/http/fields.ts';
import { endpoint } from '#platform/http/route.ts';
import { findRunOrNot, runParams } from './pages.ts';
import { listRuns } from './run-record.ts';

const summary = {
  id: z.number(),
  name: z.string(),
  seed: z.number(),
  people: z.number(),
  state: z.enum(['running', 'done', 'failed', 'interrupted']),
  done: z.number(),
  total: z.number(),
  started_at: z.string(),
  ended_at: z.string().nullable(),
};
const line = z.object({
  at: z.string(),
  what: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
const report = z.object({
  figures: z.array(z.tuple([z.string(), z.number()])),
  checks: z.array(
    z.object({ name: z.string(), holds: z.boolean(), of: z.number(), wrong: z.number(), detail: z.string() }),
  ),
  courses: z.record(z.string(), z.array(z.tuple([z.string(), z.number()]))),
});
const one = z.object({ ...summary, lines: z.array(line), report });
const listedRun = z.object({ ...summary, checks: z.number(), failed: z.number() });

type Timed = { started_at: Date; ended_at: Date | null };
const times = ({ started_at, ended_at }: Timed) => ({
  started_at: started_at.toISOString(),
  ended_at: ended_at?.toISOString() ?? null,
});

export const scenarioApi = [
  endpoint(
    'GET',
    '/scenarios',
    {
      who: 'administrator',
      scope: 'admin',
      id: 'listScenarioRuns',
      summary: 'Stories that virtual people played on this site, the newest first',
      query: z.object({ after: id.optional() }),
      answer: z.object({ items: z.array(listedRun), next: z.string().nullable() }),
    },
    async (c) => {
      const { runs, next } = await listRuns(c.db, c.query.after);
      return {
        items: runs.map((run) => ({ ...run, ...times(run) })),
        next: next === null ? null : String(next),
      };
    },
  ),
  endpoint(
    'GET',
    '/scenarios/:id',
    {
      who: 'administrator',
      scope: 'admin',
      id: 'getScenarioRun',
      summary: 'What happened in a story, what was checked, and whether it held',
      params: runParams,
      answer: one,
    },
    async (c) => {
      const { version: _, ...run } = await findRunOrNot(c.db, c.params.id);
      return { ...run, ...times(run) };
    },
  ),
];
