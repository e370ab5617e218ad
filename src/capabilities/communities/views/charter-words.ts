import type { Reader } from '#ui/viewer.ts';
import type { CharterPart } from '../charter/charter.ts';
import { t } from '../words.ts';

const keys = {
  purpose: ['charter.purpose', 'question.purpose', 'hint.purpose'],
  who: ['charter.who', 'question.who', 'hint.who'],
  challenge: ['charter.challenge', 'question.challenge', 'hint.challenge'],
  impact: ['charter.impact', 'question.impact', 'hint.impact'],
  value_organisation: [
    'charter.value_organisation',
    'question.value_organisation',
    'hint.value_organisation',
  ],
  value_members: ['charter.value_members', 'question.value_members', 'hint.value_members'],
  overlap: ['charter.overlap', 'question.overlap', 'hint.overlap'],
  principles: ['charter.principles', 'question.principles', 'hint.principles'],
  people: ['charter.people', 'question.people', 'hint.people'],
  structure: ['charter.structure', 'question.structure', 'hint.structure'],
  practices: ['charter.practices', 'question.practices', 'hint.practices'],
} as const satisfies Record<CharterPart, readonly [string, string, string]>;

/** A part of the charter in words: its heading, the question that it answers, and what may help to answer it. */
export function partWords(c: Reader, part: CharterPart): { heading: string; question: string; hint: string } {
  const [heading, question, hint] = keys[part];
  return { heading: t(c, heading), question: t(c, question), hint: t(c, hint) };
}
