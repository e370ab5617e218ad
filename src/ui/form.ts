import { attributes, html, type Html, type Renderable } from '#platform/html/html.ts';
import type { Reader } from '#ui/viewer.ts';
import { t } from '#ui/words.ts';

/** Field name to the sentence that says what is wrong with it; `form` holds what concerns the whole. */
export type FieldErrors = Readonly<Record<string, string>>;

type FormOptions = {
  action: string;
  method?: 'post' | 'get';
  errors?: FieldErrors | undefined;
  /** Set for forms that carry files. */
  files?: boolean;
  id?: string;
  class?: string;
};

/**
 * A form whose errors are listed above it, with the focus on the list, and stand beside each field as well.
 * `extra` are further attributes (`data-turbo-frame`).
 */
export function form(
  c: Reader,
  options: FormOptions,
  content: Renderable,
  extra: Record<string, string> = {},
): Html {
  const given = {
    id: options.id,
    class: options.class ?? 'form',
    action: options.action,
    method: options.method ?? 'post',
    enctype: options.files === true && 'multipart/form-data',
    novalidate: true,
    ...extra,
  };
  return html`<form${attributes(given)}>${options.errors && errorSummary(c, options.errors)}${content}</form>`;
}

/** What is wrong with a form, each sentence a link to its field; nothing without errors. */
export function errorSummary(c: Reader, errors: FieldErrors): Html | null {
  const found = Object.entries(errors);
  if (found.length === 0) return null;
  return html`<div class="error-summary" role="alert" tabindex="-1" autofocus>
    <p class="error-summary-title">${t(c, 'form.errors', { count: found.length })}</p>
    <ul>
      ${found.map(([name, sentence]) => html`<li>${name === 'form' ? sentence : html`<a href="#${name}">${sentence}</a>`}</li>`)}
    </ul>
  </div>`;
}

/** The row of buttons that ends a form: what it is for first, the way out after it. */
export function formActions(...buttons: Renderable[]): Html {
  return html`<div class="form-actions">${buttons}</div>`;
}

/** Fields that belong together under one heading. */
export function fieldset(legend: string, content: Renderable, hint?: string): Html {
  return html`<fieldset class="fieldset">
    <legend>${legend}</legend>
    ${hint !== undefined && html`<p class="hint">${hint}</p>`}${content}
  </fieldset>`;
}

export function hidden(name: string, value: string | number): Html {
  return html`<input type="hidden" name="${name}" value="${value}" />`;
}

/** One button that is a form of its own: follow, join, sign out. */
export function actionForm(
  action: string,
  content: Renderable,
  fields: Readonly<Record<string, string | number>> = {},
): Html {
  return html`<form class="action-form" method="post" action="${action}">
    ${Object.entries(fields).map(([name, value]) => hidden(name, value))}${content}
  </form>`;
}
