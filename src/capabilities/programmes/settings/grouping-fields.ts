import { z } from 'zod';
import type { Grouping } from '#capabilities/formats/index.ts';
import { checkbox, several } from '#platform/http/fields.ts';

const number = z.preprocess(
  (typed) => (typed === '' || typed === undefined ? undefined : Number(typed)),
  z.number().optional().catch(Number.NaN),
);

/** The rules as the fields of their form send them; whether they are sound is said by the notation. */
export const groupingFields = z.object({
  min: number,
  max: number,
  smallest: number,
  common_slots: number,
  hours_apart: number,
  size: number,
  every_weeks: number,
  window: number,
  seekers_per_giver: number,
  request_days: number,
  common_language: checkbox,
  rules: several(z.string().max(40)),
  prefer: z.string().max(40).optional(),
  department: z.string().max(40).optional(),
  location: z.string().max(40).optional(),
  'diversify.department': number,
  'diversify.location': number,
  'diversify.level': number,
});
export type GroupingFields = z.output<typeof groupingFields>;

const rulesOf = {
  circles: ['min', 'max', 'smallest', 'common_slots', 'hours_apart', 'common_language'],
  roulette: ['size', 'every_weeks', 'window', 'common_language', 'rules'],
  matching: ['seekers_per_giver', 'request_days', 'prefer', 'department', 'location'],
  teams: ['min', 'max'],
  everyone: ['min', 'max'],
} as const satisfies Record<Grouping['by'], readonly (keyof GroupingFields)[]>;

/** Only the rules that this way of grouping knows, without those that were left empty. */
export function rulesFrom(by: Grouping['by'], fields: GroupingFields): Record<string, unknown> {
  const rules: Record<string, unknown> = {};
  for (const name of rulesOf[by]) if (fields[name] !== undefined) rules[name] = fields[name];
  if (by !== 'circles') return rules;
  const {
    'diversify.department': department,
    'diversify.location': location,
    'diversify.level': level,
  } = fields;
  if (department !== undefined && location !== undefined && level !== undefined)
    rules['diversify'] = { department, location, level };
  return rules;
}
