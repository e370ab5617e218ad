import { attributes, html, type Html } from '#platform/html/html.ts';
import type { Option } from '#ui/choice-field.ts';
import { controlAttributes, fieldFrame, type Extra, type Field } from '#ui/field.ts';
import type { Reader } from '#ui/viewer.ts';
import { t } from '#ui/words.ts';

type Source = {
  /** Suggestions known now, or the address that answers `?q=` with JSON `[{ value, label, hint? }]`. */
  from: readonly Option[] | string;
  /** Several values in one field, with commas between them. */
  several?: boolean;
};

/**
 * A text field that completes what is typed. Without script it is a plain text field (with the browser's own
 * suggestions where the options are known), so the server takes whatever was typed.
 */
export function combobox(
  c: Reader,
  field: Field & { value?: string | null },
  source: Source,
  extra: Extra = {},
): Html {
  const id = field.id ?? field.name;
  const fixed = typeof source.from === 'string' ? null : source.from;
  const list = fixed && `${id}-options`;
  const given = {
    type: 'text',
    class: 'input',
    value: field.value ?? '',
    autocomplete: 'off',
    list,
    ...controlAttributes(field),
    ...extra,
  };
  const upgrade = {
    'data-from': fixed === null ? (source.from as string) : null,
    'data-several': source.several === true,
    'data-none': t(c, 'combobox.none'),
    'data-label': field.label,
  };
  const known =
    fixed &&
    html`<datalist id="${list}">
      ${fixed.map(({ value, label }) => html`<option value="${value}">${label}</option>`)}
    </datalist>`;
  return fieldFrame(
    c,
    field,
    html`<combo-box${attributes(upgrade)}><input${attributes(given)} />${known}</combo-box>`,
  );
}
