import { IntlMessageFormat } from 'intl-messageformat';
import type { Locale } from './tongue.ts';

export type Value = string | number | boolean | Date | null | undefined;
export type Values = Record<string, Value>;

/** One sentence of a catalogue in one language. */
export type Sentence = {
  say(timeZone: string, values?: Values): string;
  message(timeZone: string): IntlMessageFormat;
};

/**
 * Most sentences are plain words, or words with names put in: these are put together by hand, as a page says hundreds.
 * The grammar of numbers and dates is ICU's affair; what it says of a small number alone is kept.
 */
export function sentence(text: string, locale: Locale): Sentence {
  const messages = new Map<string, IntlMessageFormat>();
  const pieces = piecesOf(text);
  const counted: string[] = [];
  let alone = pieces?.length === 1 ? text : undefined;

  function message(timeZone: string): IntlMessageFormat {
    let made = messages.get(timeZone);
    if (!made) {
      const formats = { date: { medium: { dateStyle: 'medium', timeZone } as const } };
      messages.set(timeZone, (made = new IntlMessageFormat(text, locale, formats)));
    }
    return made;
  }
  function say(timeZone: string, values?: Values): string {
    if (!values) return (alone ??= String(message(timeZone).format()));
    if (pieces) return filled(pieces, values) ?? String(message(timeZone).format(values));
    const only = onlyCount(values);
    if (only === undefined) return String(message(timeZone).format(values));
    return (counted[only] ??= String(message(timeZone).format(values)));
  }
  return { say, message };
}

/** Words and names by turns, "Hello {name}" as ['Hello ', 'name', '']; null for what needs ICU. */
function piecesOf(text: string): string[] | null {
  const pieces = text.split(/\{(\w+)\}/);
  return pieces.some((piece, i) => i % 2 === 0 && /['{}<>]/.test(piece)) ? null : pieces;
}

/** Null when a value is missing or is not simply words: then ICU says it, or says what is wrong. */
function filled(pieces: readonly string[], values: Values): string | null {
  let text = pieces[0]!;
  for (let i = 1; i < pieces.length; i += 2) {
    const value = values[pieces[i]!];
    if (typeof value !== 'string' && typeof value !== 'number') return null;
    text += String(value) + pieces[i + 1]!;
  }
  return text;
}

/** The number, where the values are a small `count` and nothing else. */
function onlyCount(values: Values): number | undefined {
  const { count } = values;
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 0 || count > 999) return undefined;
  for (const name in values) if (name !== 'count') return undefined;
  return count;
}
