import { html, type Html, type Renderable } from '#platform/html/html.ts';
import type { Reader } from '#ui/viewer.ts';
import { t } from '#ui/words.ts';

/** What every form control has. `id` is needed only where a name stands twice on a page. */
export type Field = {
  name: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  /** Fields are taken as needed; the others say "optional" beside the label. */
  optional?: boolean;
  id?: string | undefined;
};

export type Extra = Record<string, string | number | boolean | null | undefined>;

/** Label, hint, control and error as one block, for a control that is labelled by `for`. */
export function fieldFrame(c: Reader, field: Field, control: Renderable, below?: Renderable): Html {
  const id = fieldId(field);
  return html`<div class="field${field.error === undefined ? '' : ' field-wrong'}">
    <label for="${id}">${field.label}${optionalMark(c, field)}</label>
    ${fieldHint(field)}${control}${below}${fieldError(field)}
  </div>`;
}

export function fieldId(field: Field): string {
  return field.id ?? field.name;
}

export function optionalMark(c: Reader, field: Field): Html | false {
  return field.optional === true && html` <span class="optional">${t(c, 'field.optional')}</span>`;
}

export function fieldHint(field: Field): Html | false {
  return field.hint !== undefined && html`<p class="hint" id="${fieldId(field)}-hint">${field.hint}</p>`;
}

export function fieldError(field: Field): Html | false {
  return field.error !== undefined && html`<p class="error" id="${fieldId(field)}-error">${field.error}</p>`;
}

/** The attributes that tie a control to its label, hint and error. */
export function controlAttributes(field: Field): Extra {
  const id = fieldId(field);
  const described = [
    field.hint !== undefined && `${id}-hint`,
    field.error !== undefined && `${id}-error`,
  ].filter(Boolean);
  return {
    id,
    name: field.name,
    required: field.optional !== true,
    'aria-describedby': described.length > 0 ? described.join(' ') : null,
    'aria-invalid': field.error !== undefined && 'true',
  };
}
