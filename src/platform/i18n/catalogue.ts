import { Html, html, type Renderable } from '#platform/html/html.ts';
import { locales, type Locale, type Tongue } from './tongue.ts';
import { sentence, type Sentence, type Value } from './sentence.ts';

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
  const spoken = Object.fromEntries(
    locales.map((locale) => [
      locale,
      new Map(Object.entries<string>(sentences[locale]).map(([key, text]) => [key, sentence(text, locale)])),
    ]),
  ) as Record<Locale, Map<string, Sentence>>;

  const translate = ((reader, key, values) =>
    spoken[reader.locale].get(key)!.say(reader.timeZone, values)) as Translate<Key>;

  translate.html = (reader, key, values) => {
    const wrapped = Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        typeof value === 'function' ? wrapper(value) : value,
      ]),
    );
    const result = spoken[reader.locale]
      .get(key)!
      .message(reader.timeZone)
      .format<Html>(wrapped as never);
    return html`${result as Renderable}`;
  };
  return translate;
}

const wrapper = (wrap: Wrap) => (chunks: (string | Html)[]) => html`${wrap(html`${chunks}`)}`;
