import { z } from 'zod';
import type { Tongue } from '#platform/i18n/tongue.ts';
import type { Judged } from '../judging/judge-measure.ts';
import { sayComparison, sayJudged, sayReasons } from '../judging/say-measure.ts';
import { betters, type Measure } from '../measure.ts';
import type { PointsFile } from '../points/bring-file.ts';
import type { MeasuredPoint } from '../points/point.ts';
import { sayWrong } from '../points/say-wrong.ts';

const named = z.object({ id: z.number(), name: z.string() });
const moment = z.iso.datetime();
const verdicts = ['changed', 'no change visible yet', 'too few points'] as const;

export const listOf = <S extends z.ZodType>(item: S) =>
  z.object({ items: z.array(item), next: z.string().nullable() });
export const made = z.object({ id: z.number() });
export const taken = z.object({ added: z.number(), corrected: z.number() });

export const measureShape = z.object({
  id: z.number(),
  name: z.string(),
  unit: z.string(),
  better: z.enum(betters),
  baseline: z.number().nullable(),
  target: z.number().nullable(),
  source: z.string(),
  owner: named.nullable(),
  comparison: named.nullable(),
  changed_on: z.string().nullable(),
  changed_what: z.string(),
  places: z.array(
    z.object({
      kind: z.enum(['community', 'team', 'programme']),
      id: z.number(),
      slug: z.string(),
      name: z.string(),
    }),
  ),
  events: z.array(
    z.object({
      on_day: z.string(),
      what: z.enum(['began', 'decided', 'closed']),
      programme: z.string().nullable(),
    }),
  ),
  may_add: z.boolean(),
  may_manage: z.boolean(),
  version: z.string(),
  created_at: moment,
  ended_at: moment.nullable(),
  since: z.string().nullable().describe('The day from which it is asked whether it changed'),
  verdict: z.enum(verdicts).nullable().describe('Null without such a day'),
  towards: z.enum(['better', 'worse', 'elsewhere']).nullable(),
  sentences: z.array(z.string()).describe('The verdict and the reasons for it, in my language'),
});

export function asMeasure(c: Tongue, measure: Measure, judged: Judged): z.input<typeof measureShape> {
  return {
    id: measure.id,
    name: measure.name,
    unit: measure.unit,
    better: measure.better,
    baseline: measure.baseline,
    target: measure.target,
    source: measure.source,
    owner: measure.owner,
    comparison: measure.comparison,
    changed_on: measure.changed_on,
    changed_what: measure.changed_what,
    places: measure.places,
    events: measure.events.map(({ at, what, name }) => ({ on_day: at, what, programme: name })),
    may_add: measure.may_add,
    may_manage: measure.may_manage,
    version: String(measure.version),
    created_at: measure.created_at.toISOString(),
    ended_at: measure.ended_at?.toISOString() ?? null,
    since: judged.since,
    verdict: judged.verdict?.verdict ?? null,
    towards: judged.verdict?.towards ?? null,
    sentences: [
      sayJudged(c, judged),
      ...sayReasons(c, judged, measure.unit),
      ...sayComparison(c, judged, measure),
    ],
  };
}

export const pointShape = z.object({
  id: z.number(),
  on_day: z.string(),
  value: z.number().nullable().describe('Null for a point that was taken out'),
  note: z.string(),
  came: z.enum(['hand', 'file', 'api']),
  by: z.string().nullable(),
  added_at: moment,
  version: z.string(),
  corrections: z.array(
    z.object({
      was: z.number().nullable(),
      was_note: z.string(),
      becomes: z.number().nullable(),
      why: z.string(),
      by: z.string().nullable(),
      at: moment,
    }),
  ),
});

export const asPoint = (point: MeasuredPoint): z.input<typeof pointShape> => ({
  ...point,
  version: String(point.version),
  added_at: point.added_at.toISOString(),
  corrections: point.corrections.map((one) => ({ ...one, at: new Date(one.at).toISOString() })),
});

export const fileShape = z.object({
  id: z.number(),
  name: z.string(),
  brought_at: moment,
  taken_at: moment.nullable(),
  points: z.array(
    z.object({
      on_day: z.string(),
      value: z.number(),
      note: z.string(),
      was: z.number().nullable(),
      outcome: z.enum(['new', 'corrects', 'same']),
    }),
  ),
  wrong: z.array(z.object({ line: z.number(), text: z.string(), why: z.string() })),
});

export const asFile = (c: Tongue, file: PointsFile): z.input<typeof fileShape> => ({
  ...file,
  brought_at: file.brought_at.toISOString(),
  taken_at: file.taken_at?.toISOString() ?? null,
  wrong: file.wrong.map(({ line, text, why }) => ({ line, text, why: sayWrong(c, why) })),
});
