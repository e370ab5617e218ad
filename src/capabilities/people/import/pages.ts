import { z } from 'zod';
import { checkbox, id, optionalText, several } from '#platform/http/fields.ts';
import { emptyForm, type Context, type Form } from '#platform/http/context.ts';
import type { Html } from '#platform/html/html.ts';
import type { Me } from '#platform/http/me.ts';
import { upload } from '#platform/http/multipart.ts';
import { redirect, type Reply } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { readCursor } from '../cursor.ts';
import { furtherFields } from '../queries.ts';
import { oneId } from '../schemas.ts';
import { rehearseImport } from './plan-import.ts';
import {
  findImport,
  linesOf,
  missingOf,
  recentImports,
  sample,
  shownOutcomes,
  type PeopleImport,
} from './queries.ts';
import { startImport } from './run-import.ts';
import { storeImport } from './store-import.ts';
import { importMapping } from './views/mapping.ts';
import { importPlan } from './views/plan.ts';
import { importDone, importRunning } from './views/progress.ts';
import { importStart } from './views/start.ts';

const start = async (c: Context<Me>, typed: Form): Promise<Html> =>
  importStart(c, await recentImports(c.db), typed, Math.floor(c.ground.config.uploadLimit / 1_000_000));

async function mapping(c: Context<Me>, one: PeopleImport, typed: Form): Promise<Html> {
  const [cells, further] = await Promise.all([sample(c.db, one.id), furtherFields(c.db)]);
  return importMapping(c, { one, sample: cells, further }, typed);
}

const shown = z.object({
  step: z.enum(['columns', '']).default(''),
  outcome: z.enum(shownOutcomes).optional(),
  after: optionalText(100),
});
type Shown = z.output<typeof shown>;

async function plan(c: Context<Me>, one: PeopleImport, query: Shown, error?: string): Promise<Html> {
  const { summary } = one;
  const outcome = query.outcome ?? shownOutcomes.find((which) => summary[which] > 0) ?? 'new';
  const after = query.after ? Number(readCursor(query.after, 1)[0]) : 0;
  const [{ items: lines, next }, missing, further] = await Promise.all([
    linesOf(c.db, one.id, one.state === 'planned' ? outcome : 'bad', after),
    one.state === 'planned' ? missingOf(c.db, one.id) : [],
    furtherFields(c.db),
  ]);
  const all = { one, outcome, lines, next, further };
  return one.state === 'planned' ? importPlan(c, { ...all, missing, error }) : importDone(c, all);
}

export const importPages = [
  get('/admin/people/import', { who: 'administrator' }, (c) => start(c, emptyForm)),

  post(
    '/admin/people/import',
    { who: 'administrator', body: z.object({ file: upload }), again: start },
    async (c) => {
      const stored = await storeImport(c.db, c.me.id, c.body.file);
      return redirect(`/admin/people/import/${stored.id}`);
    },
  ),

  get(
    '/admin/people/import/:id',
    { who: 'administrator', params: oneId, query: shown },
    async (c): Promise<Html | Reply> => {
      const one = await findImport(c.db, c.params.id);
      if (one.state === 'mapping' || (one.state === 'planned' && c.query.step === 'columns'))
        return mapping(c, one, emptyForm);
      // The page asks for itself again until there is something to see.
      if (one.state === 'running') return { page: importRunning(c, one), headers: { refresh: '2' } };
      return plan(c, one, c.query);
    },
  ),

  post(
    '/admin/people/import/:id/mapping',
    {
      who: 'administrator',
      params: oneId,
      body: z.object({ mapping: several(z.string().max(60)) }),
      again: async (c, form) => mapping(c, await findImport(c.db, c.params.id), form),
    },
    async (c) => {
      await rehearseImport(c.db, c.params.id, c.body.mapping, c.me.id);
      return redirect(`/admin/people/import/${c.params.id}`);
    },
  ),

  post(
    '/admin/people/import/:id/start',
    {
      who: 'administrator',
      params: oneId,
      body: z.object({ all_missing: checkbox, missing: several(id) }),
      again: async (c, form) => {
        const query = { step: '', outcome: undefined, after: '' } as const;
        return plan(c, await findImport(c.db, c.params.id), query, form.errors['form']);
      },
    },
    async (c) => {
      await startImport(c.db, c.params.id, c.body.all_missing ? 'all' : c.body.missing);
      return redirect(`/admin/people/import/${c.params.id}`);
    },
  ),
];
