import { z } from 'zod';
import { grouping } from './grouping.ts';
import { intake } from './intake.ts';
import { step } from './steps.ts';
import { key, text } from './text.ts';

export const families = [
  'peer learning',
  'collaboration',
  'mentoring',
  'experts',
  'on the job',
  'connection',
] as const;
export type Family = (typeof families)[number];

/** What a format is good for; an adviser and a reader look for it. */
export const objectives = [
  'collaboration',
  'agility',
  'cohesion',
  'confidence',
  'place-independence',
  'skills',
  'problem solving',
  'networking',
  'onboarding',
  'knowledge transfer',
  'reflection',
  'innovation',
] as const;

const role = z.strictObject({
  key,
  name: text(60),
  description: text(400),
  /** How many of a group hold it; without a most, everyone who is left. */
  min: z.int().min(0).max(500).default(1),
  max: z.int().min(1).max(500).optional(),
  /** How it is passed on. */
  rotates: z.enum(['never', 'session']).default('never'),
  /** Leads the group: sees the run sheet and the alerts. */
  facilitates: z.boolean().default(false),
  /** Where its holders come from: the intake, the organisers, or the group itself as it meets. */
  from: z.enum(['intake', 'organisers', 'group']).default('group'),
});

const material = z.strictObject({
  key,
  name: text(120),
  body: text(4000).optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
});

const measure = z.strictObject({
  key,
  name: text(120),
  from: z.enum(['attendance', 'steps', 'survey', 'goals', 'meetings', 'outcome']),
});

/**
 * A way of learning together as data: who, in which groups, with which steps, how safe, and what shows that it was
 * worth it. The programme engine runs it; nothing here is code.
 */
export const shape = z.strictObject({
  /** The notation itself. */
  notation: z.literal(1).default(1),
  key,
  name: text(80),
  tagline: text(160),
  family: z.enum(families),
  purpose: text(1200),
  suits: z.strictObject({
    who: z.array(text(200)).min(1).max(6),
    not: z.array(text(200)).max(6).default([]),
    objectives: z.array(z.enum(objectives)).min(1).max(6),
    place: z.enum(['online', 'on site', 'either']).default('either'),
  }),
  /** Whose idea it follows; the words are not theirs. */
  credit: z
    .array(
      z.strictObject({
        name: z.string().max(120),
        url: z.url({ protocol: /^https$/ }),
        licence: z.string().max(60).optional(),
      }),
    )
    .max(5)
    .default([]),
  /** A cohort begins together; rolling groups begin whenever two or more found each other; rounds are drawn again and again. */
  runs: z.enum(['cohort', 'rolling', 'rounds']).default('cohort'),
  weeks: z.int().min(1).max(110),
  /** What it takes, in minutes a week. */
  effort: z.strictObject({ participant: z.int().min(0).max(3000), facilitator: z.int().min(0).max(3000) }),
  grouping,
  roles: z.array(role).max(8).default([]),
  intake: intake.default({ questions: [], consents: [] }),
  steps: z.array(step).min(1).max(80),
  materials: z.array(material).max(20).default([]),
  outputs: z.array(text(200)).min(1).max(8),
  safety: z.strictObject({
    confidential: z.boolean(),
    recording: z.enum(['never', 'with consent', 'allowed']),
    anonymous: z.boolean().default(false),
    rule: text(400),
    /** Recordings and what was handed in are deleted so many days after the end. */
    keep_days: z.int().min(1).max(3650).optional(),
  }),
  /** Where the group talks: in a space of its own, one for the whole programme, or nowhere. */
  space: z.enum(['group', 'programme', 'none']).default('group'),
  /** Which offers of people's profiles feed it. */
  offer: z.enum(['mentor', 'buddy', 'shadow host', 'coffee', 'review', 'talk']).optional(),
  facilitator_guide: text(3000),
  measures: z.array(measure).min(1).max(10),
});

export type Declaration = z.output<typeof shape>;
export type Role = Declaration['roles'][number];
export type Material = Declaration['materials'][number];
