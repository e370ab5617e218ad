import { z } from 'zod';
import { isEmptyRule } from '#capabilities/communities/index.ts';
import { optionalText, several } from '#platform/http/fields.ts';
import { read } from '#platform/http/input.ts';
import type { Programme } from '../programme.ts';
import { planSchema, type Plan } from './plan.ts';

const name = z.string().min(1).max(200);

/** A plan as the fields of a form send it: nothing is required here, what is wrong is said by the plan itself. */
export const planFields = z.object({
  name: optionalText(200),
  purpose: optionalText(4000),
  for: z.enum(['everybody', 'community', 'rule']).default('everybody'),
  community_id: z.string().max(20).default(''),
  departments: several(name),
  locations: several(name),
  levels: several(name),
  started_after: optionalText(10),
  opens_on: optionalText(10),
  closes_on: optionalText(10),
  starts_on: optionalText(10),
  places: optionalText(10),
  time_zone: optionalText(60),
  meeting_link: optionalText(600),
});
export type PlanFields = z.output<typeof planFields>;

/** Throws Invalid with a sentence for each field. */
export function planOf(fields: PlanFields): Plan {
  const { for: whom, community_id, places, departments, locations, levels, started_after } = fields;
  const rule = { departments, locations, levels, started_after: started_after || null };
  return read(planSchema, {
    ...fields,
    time_zone: fields.time_zone || 'UTC',
    community_id: whom === 'community' && community_id !== '' ? Number(community_id) : null,
    audience: whom === 'rule' && !isEmptyRule(rule) ? rule : null,
    places: places === '' ? null : Number(places),
  });
}

/** A plan that stands as the fields of its form. */
export function fieldsOf(plan: Plan | Programme): PlanFields {
  const { community_id, audience } = plan;
  const whom = community_id !== null ? 'community' : audience === null ? 'everybody' : 'rule';
  return {
    name: plan.name,
    purpose: plan.purpose,
    for: whom,
    community_id: String(community_id ?? ''),
    departments: audience?.departments ?? [],
    locations: audience?.locations ?? [],
    levels: audience?.levels ?? [],
    started_after: audience?.started_after ?? '',
    opens_on: plan.opens_on ?? '',
    closes_on: plan.closes_on ?? '',
    starts_on: plan.starts_on ?? '',
    places: String(plan.places ?? ''),
    time_zone: plan.time_zone,
    meeting_link: plan.meeting_link ?? '',
  };
}
