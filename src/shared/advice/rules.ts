import { readFileSync } from 'node:fs';
import { parse, YAMLParseError } from 'yaml';
import { z } from 'zod';
import { Invalid } from '#platform/errors.ts';
import { read } from '#platform/http/input.ts';
import { factNames, type Facts } from './facts.ts';
import { ownWords } from './own-words.ts';
import { reasons } from './reasons.ts';
import { t } from './words.ts';

const single = z.union([z.string(), z.number(), z.boolean()]);

/** A fact is this, one of these, or a number within bounds, both included but for `above` and `below`. */
const matcher = z.union([
  single,
  z.array(single).min(1),
  z
    .strictObject({ least: z.number(), most: z.number(), above: z.number(), below: z.number() })
    .partial()
    .refine((bounds) => Object.keys(bounds).length > 0),
]);

const rule = z.strictObject({
  /** All of these must hold. */
  when: z.partialRecord(z.enum(factNames), matcher),
  /** Above 0 it speaks for the format, below 0 against it. */
  points: z.number().min(-100).max(100),
  /** Such a format is not recommended at all, whatever else speaks for it. */
  rules_out: z.boolean().default(false),
  because: z.union([z.enum(reasons), ownWords]),
});

const shape = z.strictObject({ notation: z.literal(1), rules: z.array(rule).min(1).max(300) });

export type Rule = z.output<typeof rule>;

/**
 * Rules from what somebody wrote, as YAML.
 *
 * @throws Invalid with a sentence for each place that is wrong; for text that cannot be read at all one at `form` with
 * the line
 */
export function readRules(written: string): readonly Rule[] {
  return read(shape, parsed(written)).rules;
}

function parsed(written: string): unknown {
  try {
    return parse(written, { maxAliasCount: 0 });
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    const line = error.linePos?.[0].line ?? 1;
    throw new Invalid({ form: (c) => t(c, 'rules.unreadable', { line }) });
  }
}

/** The rules as text, with which every site begins. */
export const usualText = (): string => readFileSync(new URL('rules.yaml', import.meta.url), 'utf8');

export const holds = ({ when }: Pick<Rule, 'when'>, facts: Facts): boolean =>
  Object.entries(when).every(([name, wanted]) => matches(facts[name as keyof Facts], wanted));

function matches(fact: Facts[keyof Facts], wanted: z.output<typeof matcher>): boolean {
  if (Array.isArray(wanted)) return wanted.includes(fact);
  if (typeof wanted !== 'object') return fact === wanted;
  if (typeof fact !== 'number') return false;
  return (
    fact >= (wanted.least ?? -Infinity) &&
    fact <= (wanted.most ?? Infinity) &&
    fact > (wanted.above ?? -Infinity) &&
    fact < (wanted.below ?? Infinity)
  );
}
