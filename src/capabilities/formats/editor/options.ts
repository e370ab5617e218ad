import type { Option } from '#ui/choice-field.ts';
import type { Draft } from '../draft.ts';
import { isText } from '../draft.ts';
import { inWords } from '../declaration/text.ts';
import { t } from '../words.ts';
import { draftsIn } from './at-path.ts';
import type { Around, Word } from './field-spec.ts';

/** Options that are always the same. */
export const fixed =
  (words: Readonly<Record<string, Word>>) =>
  ({ c }: Around): Option[] =>
    Object.entries(words).map(([value, word]) => ({ value, label: t(c, word) }));

/** Things of the draft itself, by their names. */
const named = (items: unknown, { c }: Around): Option[] =>
  draftsIn(items).map((one) => ({ value: String(one['key']), label: nameOf(one, { c }) }));

export function nameOf(one: Draft, { c }: Pick<Around, 'c'>): string {
  const name = one['name'] ?? one['question'] ?? one['text'];
  return (isText(name) && inWords(name, c)) || String(one['key'] ?? '');
}

export const rolesOf = (around: Around): Option[] => named(around.draft['roles'], around);
export const materialsOf = (around: Around): Option[] => named(around.draft['materials'], around);
export const otherStepsOf = (around: Around): Option[] =>
  named(around.draft['steps'], around).filter(({ value }) => value !== around.step?.['key']);
export const pollsOf = (around: Around): Option[] => named(around.step?.['polls'], around);
export const columnsOf = (around: Around): Option[] =>
  named((around.step?.['board'] as Draft | undefined)?.['columns'], around);

/** Roles, and others by name before them. */
export const rolesAnd =
  (words: Readonly<Record<string, Word>>) =>
  (around: Around): Option[] => [...fixed(words)(around), ...rolesOf(around)];
