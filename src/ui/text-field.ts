import { attributes, html, type Html } from '#platform/html/html.ts';
import { controlAttributes, fieldFrame, type Extra, type Field } from '#ui/field.ts';
import type { Reader } from '#ui/viewer.ts';

/** One line of text. `extra` says more: `type: 'email'`, `autocomplete`, `maxlength`, `inputmode`. */
export function textField(
  c: Reader,
  field: Field & { value?: string | null | undefined },
  extra: Extra = {},
): Html {
  const given = {
    type: 'text',
    class: 'input',
    value: field.value ?? '',
    ...controlAttributes(field),
    ...extra,
  };
  return fieldFrame(c, field, html`<input${attributes(given)} />`);
}

/** Several lines of plain text; grows with what is typed. */
export function textArea(
  c: Reader,
  field: Field & { value?: string | null | undefined },
  extra: Extra = {},
): Html {
  const given = { class: 'input', rows: 4, ...controlAttributes(field), ...extra };
  return fieldFrame(
    c,
    field,
    html`<auto-grow><textarea${attributes(given)}>${'\n'}${field.value ?? ''}</textarea></auto-grow>`,
  );
}

/** A day as `2026-03-31`; the browser brings its own calendar. */
export function dateField(
  c: Reader,
  field: Field & { value?: string | null | undefined },
  extra: Extra = {},
): Html {
  return textField(c, field, { type: 'date', class: 'input input-date', ...extra });
}

/** A day and a time as `2026-03-31T14:10`, in the person's own zone. */
export function dateTimeField(
  c: Reader,
  field: Field & { value?: string | null | undefined },
  extra: Extra = {},
): Html {
  return textField(c, field, { type: 'datetime-local', class: 'input input-date', ...extra });
}
