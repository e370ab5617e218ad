import type { Locale } from '#platform/i18n/tongue.ts';
import { asDraft, type Draft } from '../draft.ts';
import { rolesOf } from './options.ts';
import { getAt, putAt } from './at-path.ts';
import { pathTo, type Around, type FieldSpec, type ListSpec } from './field-spec.ts';

/** A form as it was sent: fields by their path. */
export type Typed = Readonly<Record<string, unknown>>;

/** The part as it was typed, over what it was: what the form does not show stays as it is. */
export function readFields(
  specs: readonly FieldSpec[],
  before: Draft,
  typed: Typed,
  around: Around,
  prefix = '',
): Draft {
  let part = before;
  for (const spec of specs) {
    if (spec.as === 'more') part = readFields(spec.fields, part, typed, around, prefix);
    else
      part = putAt(
        part,
        spec.at,
        readField(spec, getAt(before, spec.at), typed, around, pathTo(prefix, spec.at)),
      );
  }
  for (const spec of specs) {
    if (spec.as !== 'choice' || !spec.changes) continue;
    const chosen = getAt(part, spec.at);
    if (typeof chosen === 'string' && chosen !== getAt(before, spec.at)) part = spec.changes(chosen, part);
  }
  return part;
}

function readField(
  spec: Exclude<FieldSpec, { as: 'more' }>,
  before: unknown,
  typed: Typed,
  around: Around,
  path: string,
): unknown {
  switch (spec.as) {
    case 'words':
      return readWords(before, typed, around.languages, path);
    case 'line':
      return textAt(typed, path) || undefined;
    case 'number':
      return numberOf(textAt(typed, path));
    case 'choice':
      return chosenOf(textAt(typed, path));
    case 'choices':
      return inOrder([typed[path] ?? []].flat().map(String).filter(Boolean), before);
    case 'yes':
      return typed[path] !== undefined;
    case 'by role':
      return readByRole(before, typed, around, path);
    case 'part':
      return before === undefined
        ? undefined
        : readFields(spec.fields, asDraft(before) ?? {}, typed, around, path);
    case 'list':
      return readList(spec, before, typed, around, path);
  }
}

const textAt = (typed: Typed, path: string): string => {
  const value = [typed[path] ?? ''].flat()[0];
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : '';
};

/** What was chosen earlier keeps its place, where the order says what counts most. */
function inOrder(chosen: readonly string[], before: unknown): string[] {
  const earlier = Array.isArray(before) ? before.map(String) : [];
  return [
    ...earlier.filter((one) => chosen.includes(one)),
    ...chosen.filter((one) => !earlier.includes(one)),
  ];
}

/** What is no number is kept as it was typed, so that it can be shown with the mistake. */
function numberOf(text: string): number | string | undefined {
  if (text === '') return undefined;
  const number = Number(text.replace(',', '.'));
  return Number.isFinite(number) ? number : text;
}

const chosenOf = (text: string): number | string | undefined =>
  text === '' ? undefined : /^\d+$/.test(text) ? Number(text) : text;

function readWords(
  before: unknown,
  typed: Typed,
  languages: readonly Locale[],
  path: string,
): Draft | undefined {
  const said: Draft = { ...asDraft(before) };
  for (const language of languages) {
    const text = textAt(typed, `${path}.${language}`);
    if (text === '') delete said[language];
    else said[language] = text;
  }
  return Object.keys(said).length > 0 ? said : undefined;
}

function readByRole(before: unknown, typed: Typed, around: Around, path: string): Draft {
  const told: Draft = {};
  for (const { value } of rolesOf(around)) {
    const words = readWords(asDraft(before)?.[value], typed, around.languages, `${path}.${value}`);
    if (words) told[value] = words;
  }
  return told;
}

/** As many as were sent. What a form does not show of one is found by its key. */
function readList(spec: ListSpec, before: unknown, typed: Typed, around: Around, path: string): unknown[] {
  const earlier: unknown[] = Array.isArray(before) ? before : [];
  const count = Object.keys(typed).reduce((most, name) => {
    if (!name.startsWith(`${path}.`)) return most;
    const number = Number(name.slice(path.length + 1).split('.')[0]);
    return Number.isInteger(number) && number < 200 ? Math.max(most, number + 1) : most;
  }, 0);
  return Array.from({ length: count }, (_, i) => {
    const at = `${path}.${i}`;
    if (!spec.fields) return readWords(earlier[i], typed, around.languages, at) ?? {};
    const key = textAt(typed, `${at}.key`);
    const known =
      earlier.find((one) => asDraft(one)?.['key'] === key) ?? (key === '' ? earlier[i] : undefined);
    const item: Draft = asDraft(known) ?? (key === '' ? {} : { key });
    return readFields(spec.fields(item, around), item, typed, around, at);
  });
}
