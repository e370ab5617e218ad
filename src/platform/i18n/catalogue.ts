import { IntlMessageFormat } from 'intl-messageformat';
import { Html, html, type Renderable } from '#platform/html/html.ts';
import type { Locale, Tongue } from './tongue.ts';

type Value = string | number | boolean | Date | null | undefined;
type Wrap = (inner: Html) => Renderable;

/** Says a sentence of one folder's catalogue in the reader's language, ICU MessageFormat. */
export type Translate<Key extends string> = {
  (reader: Tongue, key: Key, values?: Record<string, Value>): string;
  /** The same as markup: values may be Html, and `<name>…</name>` in the sentence is wrapped by `name`. */
  html(reader: Tongue, key: Key, values: Record<string, Value | Html | Wrap>): Html;
};

export function catalogue<Key extends string>(
  sentences: Record<Locale, Record<Key, string>>,
): Translate<Key> {
  const compiled = new Map<string, IntlMessageFormat>();

  function compile(reader: Tongue, key: Key): IntlMessageFormat {
    const id = `${reader.locale} ${reader.timeZone} ${key}`;
    let message = compiled.get(id);
    if (!message) {
      const zone = { timeZone: reader.timeZone };
      const formats = { date: { medium: { dateStyle: 'medium', ...zone } as const } };
      message = new IntlMessageFormat(sentences[reader.locale][key], reader.locale, formats);
      compiled.set(id, message);
    }
    return message;
  }

  const translate = ((reader, key, values) => {
    const sentence = sentences[reader.locale][key];
    if (!values && !sentence.includes("'") && !sentence.includes('{')) return sentence;
    return String(compile(reader, key).format(values));
  }) as Translate<Key>;

  translate.html = (reader, key, values) => {
    const wrapped = Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        typeof value === 'function' ? wrapper(value) : value,
      ]),
    );
    const result = compile(reader, key).format<Html>(wrapped as never);
    return html`${result as Renderable}`;
  };
  return translate;
}

const wrapper = (wrap: Wrap) => (chunks: (string | Html)[]) => html`${wrap(html`${chunks}`)}`;
