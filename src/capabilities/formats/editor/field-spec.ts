import type { Locale } from '#platform/i18n/tongue.ts';
import type { Option } from '#ui/choice-field.ts';
import type { Reader } from '#ui/viewer.ts';
import type { Draft } from '../draft.ts';
import type { t } from '../words.ts';

export type Word = Parameters<typeof t>[1];

/** What a field needs to know of what lies around it: who reads, the whole draft, the step it belongs to. */
export type Around = { c: Reader; draft: Draft; step: Draft | null; languages: readonly Locale[] };

type Named = { at: string; label: Word; hint?: Word; optional?: true };
type Adding = { label: Word; make: (siblings: readonly Draft[], around: Around) => unknown };

export type ListSpec = {
  as: 'list';
  at: string;
  label: Word;
  hint?: Word;
  /** What one of them is called: "Role {number}". */
  one: Word;
  adds: readonly Adding[];
  /** The fields of one; without any, it is a text in its languages. */
  fields?: (item: Draft, around: Around) => readonly FieldSpec[];
};

/** A part that may be there or not. */
export type PartSpec = {
  as: 'part';
  at: string;
  label: Word;
  add: Word;
  make: (around: Around) => unknown;
  fields: readonly FieldSpec[];
};

export type ChoiceSpec = Named & {
  as: 'choice';
  options: (around: Around) => readonly Option[];
  empty?: Word;
  /** The whole part as it has to be once this was chosen, where other fields depend on it. */
  changes?: (chosen: string, part: Draft) => Draft;
};

/**
 * One field of the editor, as data: the form is drawn and read by the same description. `at` is where its value
 * stands in the part that is edited, as in 'suits.place'.
 */
export type FieldSpec =
  | (Named & { as: 'words'; lines?: number })
  | (Named & { as: 'line' })
  | (Named & { as: 'number'; step?: string; counts?: true })
  | ChoiceSpec
  | (Named & { as: 'choices'; options: (around: Around) => readonly Option[] })
  /** `usually` is what holds where nothing was said. */
  | (Named & { as: 'yes'; usually?: true })
  | { as: 'by role'; at: string; label: Word }
  | { as: 'more'; label: Word; fields: readonly FieldSpec[] }
  | PartSpec
  | ListSpec;

export const pathTo = (prefix: string, at: string): string =>
  prefix === '' ? at : at === '' ? prefix : `${prefix}.${at}`;
