import { attributes, html, type Html } from '#platform/html/html.ts';
import type { Option } from '#ui/choice-field.ts';
import { controlAttributes, fieldError, fieldHint, fieldId, optionalMark, type Field } from '#ui/field.ts';
import type { Reader } from '#ui/viewer.ts';

type Chips = Field & {
  options: readonly Option[];
  /** The one that is chosen, or those that are: with a list any number can be. */
  value: string | null | readonly string[];
};

/** Short answers side by side, each a tap: one of them, or with a list as `value` any number. */
export function chips(c: Reader, field: Chips): Html {
  const { 'aria-describedby': describedBy } = controlAttributes(field);
  return html`<fieldset${attributes({ class: field.error === undefined ? 'field' : 'field field-wrong', 'aria-describedby': describedBy })}>
    <legend>${field.label}${optionalMark(c, field)}</legend>
    ${fieldHint(field)}
    <div class="chips">${field.options.map((option, nth) => chip(field, option, nth))}</div>
    ${fieldError(field)}
  </fieldset>`;
}

function chip({ value: chosen, ...field }: Chips, { value, label }: Option, nth: number): Html {
  const several = Array.isArray(chosen);
  const given = {
    type: several ? 'checkbox' : 'radio',
    id: nth === 0 ? fieldId(field) : `${fieldId(field)}-${nth}`,
    name: field.name,
    value,
    checked: several ? chosen.includes(value) : chosen === value,
  };
  return html`<label class="chip"><input${attributes(given)} /><span>${label}</span></label>`;
}
