import { attributes, html, type Html } from '#platform/html/html.ts';
import {
  controlAttributes,
  fieldError,
  fieldFrame,
  fieldHint,
  fieldId,
  optionalMark,
  type Extra,
  type Field,
} from '#ui/field.ts';
import type { Reader } from '#ui/viewer.ts';

export type Option = { value: string; label: string; hint?: string | undefined };

/** One of several, folded away: for more than five options, or where they are short and well known. */
export function select(
  c: Reader,
  field: Field & { value?: string | null; options: readonly Option[]; empty?: string },
  extra: Extra = {},
): Html {
  const given = { class: 'input select', ...controlAttributes(field), ...extra };
  const empty = field.empty !== undefined && html`<option value="">${field.empty}</option>`;
  return fieldFrame(c, field, html`<select${attributes(given)}>${empty}${options(field)}</select>`);
}

function options(field: { value?: string | null; options: readonly Option[] }): Html[] {
  return field.options.map(
    ({ value, label }) =>
      html`<option${attributes({ value, selected: value === field.value })}>${label}</option>`,
  );
}

/** One of a few, all in sight, each with a word of explanation where it needs one. */
export function radioGroup(
  c: Reader,
  field: Field & { value?: string | null; options: readonly Option[] },
): Html {
  return choiceGroup(
    c,
    field,
    field.options.map((option, i) => choice('radio', field, option, option.value === field.value, i)),
  );
}

/** Any number of a few, all in sight; the names repeat in the form's data. */
export function checkboxGroup(
  c: Reader,
  field: Field & { values?: readonly string[]; options: readonly Option[] },
): Html {
  const chosen = new Set(field.values);
  return choiceGroup(
    c,
    field,
    field.options.map((option, i) => choice('checkbox', field, option, chosen.has(option.value), i)),
  );
}

function choiceGroup(c: Reader, field: Field, choices: Html[]): Html {
  const { 'aria-describedby': describedBy } = controlAttributes(field);
  return html`<fieldset${attributes({ class: field.error === undefined ? 'field' : 'field field-wrong', 'aria-describedby': describedBy })}>
    <legend>${field.label}${optionalMark(c, field)}</legend>
    ${fieldHint(field)}<div class="choices">${choices}</div>${fieldError(field)}
  </fieldset>`;
}

function choice(
  type: 'radio' | 'checkbox',
  field: Field,
  option: Option,
  checked: boolean,
  index: number,
): Html {
  const id = index === 0 ? fieldId(field) : `${fieldId(field)}-${index}`;
  const hint = option.hint !== undefined && `${id}-about`;
  const given = { type, id, name: field.name, value: option.value, checked, 'aria-describedby': hint };
  return html`<div class="choice">
    <input${attributes(given)} /><label for="${id}">${option.label}</label>${
      hint && html`<p class="hint" id="${hint}">${option.hint}</p>`
    }
  </div>`;
}

/** Yes or no, sent with the form as `name=yes` when ticked. */
export function checkbox(c: Reader, field: Field & { checked?: boolean }): Html {
  return single(c, field, '');
}

/** Yes or no for a setting that holds from now on. */
export function switchField(c: Reader, field: Field & { checked?: boolean }): Html {
  return single(c, field, 'switch');
}

function single(_c: Reader, field: Field & { checked?: boolean }, look: string): Html {
  const { required: _, ...tied } = controlAttributes(field);
  const given = {
    type: 'checkbox',
    class: look || null,
    role: look || null,
    value: 'yes',
    checked: field.checked === true,
    ...tied,
  };
  return html`<div class="field field-single${field.error === undefined ? '' : ' field-wrong'}">
    <div class="choice">
      <input${attributes(given)} /><label for="${fieldId(field)}">${field.label}</label>${fieldHint(field)}
    </div>
    ${fieldError(field)}
  </div>`;
}
