import type { Html } from '#platform/html/html.ts';
import { select } from '#ui/choice-field.ts';
import { dateField, textField } from '#ui/text-field.ts';
import type { Viewer } from '#ui/viewer.ts';
import { furtherKey, type FurtherField } from '../fields.ts';
import { furtherLabel } from '../labels.ts';
import { t } from '../words.ts';

/** The control for a field that administrators defined. */
export function furtherControl(
  c: Viewer,
  field: FurtherField,
  values: Record<string, string>,
  errors: Record<string, string>,
): Html {
  const name = furtherKey(field.key);
  const given = {
    name,
    label: furtherLabel(c, field),
    value: values[name] ?? '',
    error: errors[name],
    optional: true,
  };
  if (field.kind === 'date') return dateField(c, given);
  if (field.kind === 'link') return textField(c, given, { type: 'url', maxlength: 500 });
  if (field.kind === 'text') return textField(c, given, { maxlength: 500 });
  const options = field.choices.map((value) => ({ value, label: value }));
  return select(c, { ...given, options, empty: t(c, 'further.none') });
}
