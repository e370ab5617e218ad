import { z } from 'zod';
import { say } from '#platform/http/input.ts';
import { t } from './words.ts';

const key = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/);
const words = (longest: number) => z.string().trim().min(1).max(longest);

/**
 * A number that somebody stands for: what it is taken to be, between which bounds it may lie, and where it comes from.
 * Without bounds nobody said how sure it is, and it is not varied.
 */
const assumed = (range: z.ZodNumber) =>
  z
    .strictObject({
      value: range,
      low: range.optional(),
      high: range.optional(),
      source: words(300),
      /** Who said so, and on which day. */
      by: words(120).optional(),
      on: z.iso.date().optional(),
    })
    .refine(
      ({ value, low, high }) => (low ?? value) <= value && value <= (high ?? value),
      say((c) => t(c, 'worksheet.bounds')),
    );

/** Every line is found by its key. */
const eachOnce = (lines: readonly { key: string }[]): boolean =>
  new Set(lines.map((line) => line.key)).size === lines.length;

const money = assumed(z.number().min(0).max(1e12));
const hours = assumed(z.number().min(0).max(1e9));
const share = assumed(z.number().min(0).max(1));

const roles = ['participants', 'teachers', 'organisers'] as const;
const expenses = ['development', 'material', 'rooms', 'technology', 'fees', 'travel', 'other'] as const;

const cost = z.discriminatedUnion('kind', [
  /** Working time: hours by what an hour costs with everything that comes on top of pay. */
  z.strictObject({
    key,
    kind: z.literal('time'),
    role: z.enum(roles),
    what: words(200),
    hours,
    hourly: money,
  }),
  /** What was paid; of something that others use too, the share of this programme. */
  z.strictObject({
    key,
    kind: z.literal('expense'),
    of: z.enum(expenses),
    what: words(200),
    amount: money,
    share: share.optional(),
  }),
]);

/** How the effect of the programme is told apart from everything else, the surest first. */
export const isolations = ['control group', 'trend line', 'experts', 'participants'] as const;
export type Isolation = (typeof isolations)[number];

const periods = ['week', 'month', 'quarter', 'year'] as const;

/** A measure that got better by so many units in each period, each worth so much. */
const measured = z.strictObject({
  key,
  isolation: z.enum(['control group', 'trend line', 'experts']),
  /** In units of the measure for each period, better counted up; below 0 it got worse. */
  improvement: assumed(z.number().min(-1e12).max(1e12)),
  /** Money for a unit, and how it was converted: standard value, records, experts. */
  worth: money,
  per: z.enum(periods),
  /** How many periods are counted. */
  times: assumed(z.number().min(0).max(520)),
  /** Which share of it the programme brought about. What a control group or a trend took out is out already: then 1. */
  attribution: share,
  confidence: share,
});

/** What those who took part say it was worth in a year; null for everybody who did not answer. */
const estimated = z.strictObject({
  key,
  isolation: z.literal('participants'),
  source: words(300),
  estimates: z
    .array(
      z
        .strictObject({
          amount: z.number().min(0).max(1e12),
          attribution: z.number().min(0).max(1),
          confidence: z.number().min(0).max(1),
        })
        .nullable(),
    )
    .max(10_000),
});

const alternative = z.discriminatedUnion('isolation', [measured, estimated]);

const benefit = z
  .strictObject({
    key,
    measure: words(200),
    /** Several ways to work out the same; the smallest counts unless another is chosen with a reason. */
    alternatives: z
      .array(alternative)
      .min(1)
      .max(6)
      .refine(
        eachOnce,
        say((c) => t(c, 'worksheet.twice')),
      ),
    chosen: z.strictObject({ alternative: key, why: words(500) }).optional(),
  })
  .refine(
    ({ alternatives, chosen }) => !chosen || alternatives.some((one) => one.key === chosen.alternative),
    {
      path: ['chosen'],
      ...say((c) => t(c, 'worksheet.chosen')),
    },
  );

/** Everything from which the return of a programme is worked out, as it is kept and can be looked through. */
export const worksheet = z
  .strictObject({
    /** ISO 4217. */
    currency: z.string().regex(/^[A-Z]{3}$/),
    /** How long benefits may be counted: the first year, unless the programme itself takes longer. */
    horizon: z.enum(['first year', 'several years']).default('first year'),
    costs: z.array(cost).max(100),
    benefits: z.array(benefit).max(40),
    /** What cannot or should not be put in money. It stands beside the number and never in it. */
    intangibles: z
      .array(z.strictObject({ key, what: words(200), evidence: words(500) }))
      .max(40)
      .default([]),
  })
  .refine(({ costs, benefits }) => eachOnce([...costs, ...benefits]), {
    path: ['costs'],
    ...say((c) => t(c, 'worksheet.twice')),
  });

export type Worksheet = z.output<typeof worksheet>;
export type Cost = Worksheet['costs'][number];
export type Benefit = Worksheet['benefits'][number];
export type Alternative = Benefit['alternatives'][number];
export type Measured = Extract<Alternative, { improvement: unknown }>;
export type Estimated = Extract<Alternative, { isolation: 'participants' }>;
export type Assumed = Measured['worth'];
