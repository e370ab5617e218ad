import type { Declaration } from '#capabilities/formats/index.ts';
import { Invalid, type Sentence } from '#platform/errors.ts';
import { t } from '../words.ts';

/** What somebody agrees to of what is asked. Throws Invalid where what is required is missing. */
export function readConsents({ intake }: Declaration, given: readonly string[]): string[] {
  const wrong: Record<string, Sentence> = {};
  for (const { key, required } of intake.consents)
    if (required && !given.includes(key)) wrong[`consents.${key}`] = (c) => t(c, 'intake.consent_needed');
  if (Object.keys(wrong).length > 0) throw new Invalid(wrong);
  return intake.consents.map(({ key }) => key).filter((key) => given.includes(key));
}
