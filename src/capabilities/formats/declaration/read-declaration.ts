import { parse, YAMLParseError } from 'yaml';
import { Invalid, type Sentence } from '#platform/errors.ts';
import { read } from '#platform/http/input.ts';
import { t } from '../words.ts';
import { checkReferences, type Misfit } from './check-references.ts';
import { shape, type Declaration } from './declaration.ts';

/**
 * A declaration from what somebody wrote, JSON or YAML. What is wrong comes as a sentence for each place in it;
 * a file that cannot be read at all has one at `form` that names the line.
 */
export function readDeclaration(written: string): Declaration {
  return soundDeclaration(parsed(written));
}

/** The same from data that is not text any more. */
export function soundDeclaration(data: unknown): Declaration {
  const declared = read(shape, data);
  const misfits = checkReferences(declared);
  if (misfits.length > 0)
    throw new Invalid(Object.fromEntries(misfits.map((one) => [one.path, sentenceFor(one)])));
  return declared;
}

function parsed(written: string): unknown {
  try {
    return parse(written, { maxAliasCount: 0 });
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    const line = error.linePos?.[0].line ?? 1;
    throw new Invalid({ form: (c) => t(c, 'declaration.unreadable', { line }) });
  }
}

const problems = {
  twice: 'declaration.twice',
  unknown: 'declaration.unknown',
  'too late': 'declaration.too_late',
  when: 'declaration.when',
  sizes: 'declaration.sizes',
} as const;

const sentenceFor =
  ({ problem, name }: Misfit): Sentence =>
  (c) =>
    t(c, problems[problem], { name });
