import { attributes, html, type Html } from '#platform/html/html.ts';
import { controlAttributes, fieldError, fieldHint, fieldId, optionalMark, type Field } from '#ui/field.ts';
import type { Reader } from '#ui/viewer.ts';

type Scale = Field & { value?: string | null; low?: string | undefined; high?: string | undefined };

/** From 1 to 5, with what the two ends mean. */
export function scaleField(c: Reader, field: Scale): Html {
  const { 'aria-describedby': describedBy } = controlAttributes(field);
  return html`<fieldset${attributes({ class: field.error === undefined ? 'field' : 'field field-wrong', 'aria-describedby': describedBy })}>
    <legend>${field.label}${optionalMark(c, field)}</legend>
    ${fieldHint(field)}
    <div class="scale">
      ${field.low !== undefined && html`<span class="scale-end">${field.low}</span>`}
      <div class="scale-points">${[1, 2, 3, 4, 5].map((point) => one(field, point))}</div>
      ${field.high !== undefined && html`<span class="scale-end">${field.high}</span>`}
    </div>
    ${fieldError(field)}
  </fieldset>`;
}

function one(field: Scale, point: number): Html {
  const id = point === 1 ? fieldId(field) : `${fieldId(field)}-${point}`;
  const given = { type: 'radio', id, name: field.name, value: point, checked: field.value === String(point) };
  const end = point === 1 ? field.low : point === 5 ? field.high : undefined;
  return html`<label class="scale-point"
    ><input${attributes(given)} /><span>${point}</span>${
      end !== undefined && html`<span class="visually-hidden"> ${end}</span>`
    }</label
  >`;
}
