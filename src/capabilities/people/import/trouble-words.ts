import type { Tongue } from '#platform/i18n/tongue.ts';
import { fieldKeys, type FieldKey, type FurtherField } from '../fields.ts';
import { fieldLabel, furtherLabel } from '../labels.ts';
import { t } from '../words.ts';
import type { Trouble } from './read-line.ts';

const sentences: Record<Trouble['code'], (c: Tongue, field: string, value: string) => string> = {
  name_missing: (c) => t(c, 'trouble.name_missing'),
  email_missing: (c) => t(c, 'trouble.email_missing'),
  email_wrong: (c, _, value) => t(c, 'trouble.email_wrong', { value }),
  email_twice: (c, _, value) => t(c, 'trouble.email_twice', { value }),
  too_long: (c, field) => t(c, 'trouble.too_long', { field }),
  date_wrong: (c, field, value) => t(c, 'trouble.date_wrong', { field, value }),
  zone_unknown: (c, _, value) => t(c, 'trouble.zone_unknown', { value }),
  value_wrong: (c, field, value) => t(c, 'trouble.value_wrong', { field, value }),
  too_many_cells: (c) => t(c, 'trouble.too_many_cells'),
  manager_unknown: (c, _, value) => t(c, 'trouble.manager_unknown', { value }),
  manager_loop: (c, _, value) => t(c, 'trouble.manager_loop', { value }),
  deactivated: (c) => t(c, 'trouble.deactivated'),
};

/** What is wrong with a line, as a sentence. */
export function troubleSentence(
  c: Tongue,
  { code, field = '', value = '' }: Trouble,
  further: readonly FurtherField[],
): string {
  return sentences[code](c, columnLabel(c, field, further), value);
}

/** How a column's target is called. */
export function columnLabel(c: Tongue, target: string, further: readonly FurtherField[]): string {
  if ((fieldKeys as readonly string[]).includes(target)) return fieldLabel(c, target as FieldKey);
  if (target === 'name') return t(c, 'field.name');
  if (target === 'first_name') return t(c, 'import.first_name');
  if (target === 'last_name') return t(c, 'import.last_name');
  const own = further.find(({ key }) => `further.${key}` === target);
  return own ? furtherLabel(c, own) : target;
}
