import { day } from '#platform/http/fields.ts';
import { z } from 'zod';
import { empty, join, sql, type Sql } from '#platform/database/sql.ts';

const names = z.array(z.string().min(1).max(200)).max(100);

/**
 * Who belongs by what the directory says of them: each condition that is set must hold, a list
 * holds when one of its names does. Nobody fits a rule without conditions.
 */
export const ruleSchema = z.object({
  departments: names.default([]),
  locations: names.default([]),
  levels: names.default([]),
  /** People who started on this day or later, `YYYY-MM-DD`. */
  started_after: day.nullable().default(null),
});

export type Rule = z.output<typeof ruleSchema>;

export const noRule: Rule = { departments: [], locations: [], levels: [], started_after: null };

export function isEmptyRule(rule: Rule | null): boolean {
  if (rule === null) return true;
  return rule.departments.length + rule.locations.length + rule.levels.length === 0 && !rule.started_after;
}

/** Condition on `people p`: active, and the rule holds for them. */
export function fits(rule: Rule | null): Sql {
  if (rule === null || isEmptyRule(rule)) return sql`false`;
  const { departments, locations, levels, started_after } = rule;
  return join(
    [
      sql`p.status = 'active'`,
      departments.length > 0 ? sql`p.department = any(${departments}::text[])` : empty,
      locations.length > 0 ? sql`p.location = any(${locations}::text[])` : empty,
      levels.length > 0 ? sql`p.level = any(${levels}::text[])` : empty,
      started_after ? sql`p.started_on >= ${started_after}::date` : empty,
    ].filter((one) => one !== empty),
    sql` and `,
  );
}
