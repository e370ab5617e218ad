/**
 * Markup as typed functions. `Html` and `string` are different types: a string that is put into an
 * html`` template is escaped, an `Html` is not. Raw markup enters only through `trusted`, which the
 * sanitiser and this folder may call.
 */
export class Html {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
  toString(): string {
    return this.markup;
  }
}

/** What may stand in a template: nothing is printed for null, undefined, false and true. */
export type Renderable = Html | string | number | bigint | boolean | null | undefined | readonly Renderable[];

const special = /[&<>"']/;
const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** The text with the five characters that mean something in markup replaced by entities. */
export function escape(text: string): string {
  return special.test(text) ? text.replaceAll(/[&<>"']/g, (character) => entities[character]!) : text;
}

export function html(parts: TemplateStringsArray, ...values: Renderable[]): Html {
  let markup = parts[0]!;
  for (let i = 0; i < values.length; i++) markup += print(values[i]) + parts[i + 1]!;
  return new Html(markup);
}

function print(value: Renderable): string {
  if (typeof value === 'string') return escape(value);
  if (value instanceof Html) return value.markup;
  if (value === null || value === undefined || typeof value === 'boolean') return '';
  if (typeof value === 'object') return printAll(value);
  return String(value);
}

function printAll(values: readonly Renderable[]): string {
  let markup = '';
  for (const value of values) markup += print(value);
  return markup;
}

/** Markup that is known to be safe. Only the sanitiser and drawn icons come through here. */
export function trusted(markup: string): Html {
  return new Html(markup);
}

export const nothing = new Html('');

type Attribute = string | number | boolean | null | undefined;

/** Attributes by name: false, null and undefined leave one out, true prints its name alone. */
export function attributes(given: Record<string, Attribute>): Html {
  let markup = '';
  for (const name in given) {
    const value = given[name];
    if (value === false || value === null || value === undefined) continue;
    markup += value === true ? ` ${name}` : ` ${name}="${escape(String(value))}"`;
  }
  return new Html(markup);
}
