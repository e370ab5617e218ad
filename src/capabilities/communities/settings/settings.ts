import { z } from 'zod';
import { day, optionalDate, several } from '#platform/http/fields.ts';
import { say } from '#platform/http/input.ts';
import { markOf, type Version } from '#shared/versions/version.ts';
import { joinings, postings, visibilities, type CommunityRow } from '../community.ts';
import { isEmptyRule, noRule, ruleSchema, type Rule } from '../rule.ts';
import { t } from '../words.ts';

const name = z.string().min(1).max(200);
const needsRule = say((c) => t(c, 'settings.rule_needed'));

/** Who finds, reads, joins and writes, and until when: separate settings, all changeable. */
export const settingsSchema = z
  .object({
    visibility: z.enum(visibilities),
    joining: z.enum(joinings),
    posting: z.enum(postings),
    rule: ruleSchema.nullable().default(null),
    ends_on: day.nullable().default(null),
  })
  .refine(({ joining, rule }) => joining !== 'rule' || !isEmptyRule(rule), {
    path: ['rule'],
    ...needsRule,
  });

export type Settings = z.output<typeof settingsSchema>;

/** The same as the fields of a form send it. */
export const settingsFields = {
  visibility: z.enum(visibilities),
  joining: z.enum(joinings),
  posting: z.enum(postings),
  departments: several(name),
  locations: several(name),
  levels: several(name),
  started_after: optionalDate,
  ends_on: optionalDate,
};

type Fields = z.output<z.ZodObject<typeof settingsFields>>;

export function settingsOf(fields: Fields): Settings {
  const { visibility, joining, posting, departments, locations, levels } = fields;
  const rule: Rule = { departments, locations, levels, started_after: fields.started_after ?? null };
  return {
    visibility,
    joining,
    posting,
    rule: isEmptyRule(rule) ? null : rule,
    ends_on: fields.ends_on ?? null,
  };
}

type SettingsRow = Pick<CommunityRow, keyof Settings>;

export const currentSettings = ({ visibility, joining, posting, rule, ends_on }: SettingsRow): Settings => ({
  visibility,
  joining,
  posting,
  rule,
  ends_on,
});

export const settingsVersion = (community: SettingsRow): Version => markOf(currentSettings(community));

export const nameVersion = ({ name, summary }: Pick<CommunityRow, 'name' | 'summary'>): Version =>
  markOf([name, summary]);

/** All that owners set. */
export const communityVersion = (community: CommunityRow): Version =>
  markOf([nameVersion(community), settingsVersion(community)]);

export function sameRule(one: Rule | null, other: Rule | null): boolean {
  return JSON.stringify({ ...noRule, ...one }) === JSON.stringify({ ...noRule, ...other });
}
