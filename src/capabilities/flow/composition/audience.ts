import { z } from 'zod';
import { isEmptyRule, noRule, type Rule } from '#capabilities/communities/index.ts';
import { several } from '#platform/http/fields.ts';
import { groupings, type By } from '../grouping.ts';

const names = several(z.string().min(1).max(200));

/** Beside whom a community is looked at, as the address says it. */
export const audienceFields = { departments: names, locations: names, levels: names };
export type AudienceFields = Pick<Rule, 'departments' | 'locations' | 'levels'>;

/** Whom a community is meant for: whom the address names, else whom its own rule names, else everybody (null). */
export function audienceOf(asked: AudienceFields, rule: Rule | null): Rule | null {
  const named: Rule = { ...noRule, ...asked };
  if (!isEmptyRule(named)) return named;
  return isEmptyRule(rule) ? null : rule;
}

const fieldOf = { department: 'departments', place: 'locations', level: 'levels' } as const satisfies Record<
  By,
  keyof AudienceFields
>;

/** Those of an audience who belong to one group. */
export const groupRule = (audience: Rule | null, by: By, name: string): Rule => ({
  ...(audience ?? noRule),
  [fieldOf[by]]: [name],
});

export const groupField = z.enum(groupings);
