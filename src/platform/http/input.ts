import type { z } from 'zod';
import { Invalid, type Sentence } from '#platform/errors.ts';
import { t } from '#platform/words.ts';

/** A sentence for a rule that zod does not know: `.refine(…, say((c) => t(c, 'slug_taken')))`. */
export const say = (sentence: Sentence) => ({ params: { sentence } });

/** The input as the schema reads it; what it cannot take becomes a sentence per field. */
export function read<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const result = schema.safeParse(input, { reportInput: true });
  if (result.success) return result.data;
  const fields: Record<string, Sentence> = {};
  for (const issue of result.error.issues.flatMap(inDetail))
    fields[issue.path.join('.') || 'form'] ??= sentenceFor(issue);
  throw new Invalid(fields);
}

type Issue = z.core.$ZodIssue;

/** Of what fits none of several shapes: what is wrong with it as the one that it comes closest to. */
function inDetail(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const [closest = []] = issue.errors.toSorted((one, other) => strangeness(one) - strangeness(other));
  return closest.flatMap(inDetail).map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
}

/** What is wrong as a whole, or has parts that the shape does not know, was hardly meant to be of that shape. */
const strangeness = (issues: readonly Issue[]): number =>
  issues.filter(({ path, code }) => path.length === 0 || code === 'unrecognized_keys').length * 100 +
  issues.length;

function sentenceFor(issue: Issue): Sentence {
  switch (issue.code) {
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'invalid_type':
      return (c) => t(c, (issue.input ?? null) === null ? 'input.required' : 'input.not_understood');
    case 'invalid_format':
      return (c) => t(c, formats[issue.format] ?? 'input.not_understood');
    case 'invalid_union':
    case 'invalid_value':
      return (c) => t(c, 'input.choose');
    case 'unrecognized_keys':
      return (c) => t(c, 'input.unknown_part', { name: issue.keys.join(', ') });
    case 'custom':
      return (issue.params?.['sentence'] as Sentence | undefined) ?? ((c) => t(c, 'input.not_understood'));
    default:
      return (c) => t(c, 'input.not_understood');
  }
}

const formats: Record<string, 'input.email' | 'input.url' | 'input.date'> = {
  email: 'input.email',
  url: 'input.url',
  date: 'input.date',
  datetime: 'input.date',
};

function tooSmall(issue: z.core.$ZodIssueTooSmall): Sentence {
  const count = Number(issue.minimum);
  if (issue.origin === 'string') {
    return (c) => (count <= 1 ? t(c, 'input.required') : t(c, 'input.too_short', { count }));
  }
  if (issue.origin === 'array') return (c) => t(c, 'input.too_few', { count });
  return (c) => t(c, 'input.at_least', { count });
}

function tooBig(issue: z.core.$ZodIssueTooBig): Sentence {
  const count = Number(issue.maximum);
  if (issue.origin === 'string') return (c) => t(c, 'input.too_long', { count });
  if (issue.origin === 'array') return (c) => t(c, 'input.too_many', { count });
  return (c) => t(c, 'input.at_most', { count });
}
