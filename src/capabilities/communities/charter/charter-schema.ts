import { z } from 'zod';
import { text } from '#platform/http/fields.ts';
import { longestPart, type CharterPart } from './charter.ts';

const part = z.string().trim().max(longestPart);
const parts = {
  purpose: part,
  who: part,
  challenge: part,
  impact: part,
  value_organisation: part,
  value_members: part,
  overlap: part,
  principles: part,
  people: part,
  structure: part,
  practices: part,
} satisfies Record<CharterPart, typeof part>;

/** Some parts of a charter that is being written; what is not sent stays. */
export const draftSchema = z.object(parts).partial();

const whole = text(longestPart);
/** A charter of a live community: every part is said. */
export const charterSchema = z.object({
  purpose: whole,
  who: whole,
  challenge: whole,
  impact: whole,
  value_organisation: whole,
  value_members: whole,
  overlap: whole,
  principles: whole,
  people: whole,
  structure: whole,
  practices: whole,
});
