import { z } from 'zod';
import { ruleSchema } from '#capabilities/communities/index.ts';
import { day, optionalText, text } from '#platform/http/fields.ts';
import { say } from '#platform/http/input.ts';
import { t } from '../words.ts';

/** A day that may be left open. */
const openDay = z.preprocess((given) => (given === '' ? null : given), day.nullable().default(null));

const zone = z
  .string()
  .max(60)
  .refine(
    (name) => name === 'UTC' || Intl.supportedValuesOf('timeZone').includes(name),
    say((c) => t(c, 'plan.unknown_zone')),
  );

const link = z.preprocess(
  (given) => (given === '' ? null : given),
  z
    .url({ protocol: /^https?$/ })
    .max(500)
    .nullable()
    .default(null),
);

/** What organisers settle: name and purpose, for whom, when, and where. */
export const planSchema = z
  .object({
    name: text(120),
    purpose: optionalText(2000),
    /** The community that offers it; null where it is for everybody, or for whom the rule names. */
    community_id: z.int().positive().nullable().default(null),
    audience: ruleSchema.nullable().default(null),
    opens_on: openDay,
    closes_on: openDay,
    starts_on: openDay,
    places: z.int().min(1).max(100_000).nullable().default(null),
    time_zone: zone.default('UTC'),
    meeting_link: link,
  })
  .refine(({ opens_on, closes_on }) => opens_on === null || closes_on === null || opens_on <= closes_on, {
    path: ['closes_on'],
    ...say((c) => t(c, 'plan.closes_before')),
  })
  .refine(({ opens_on, starts_on }) => opens_on === null || starts_on === null || opens_on <= starts_on, {
    path: ['starts_on'],
    ...say((c) => t(c, 'plan.starts_before')),
  });

export type Plan = z.output<typeof planSchema>;
