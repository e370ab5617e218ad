import { excerpt } from '#shared/rich-text/plain-text.ts';
import { readOptionalRichText } from '#shared/rich-text/read-rich-text.ts';
import type { Content } from '../draft.ts';

/** Fields of cards and lessons, in the order in which they are filled in. */
const said = ['topic', 'q1', 'q2', 'q3', 'story', 'insight', 'consequence'] as const;

/** The beginning of what a draft says, as plain text. */
export function wordsOf({ title = '', body = '', format, ...others }: Content): string {
  const written = { body, format: format === 'html' ? ('html' as const) : ('markdown' as const) };
  const { text } = readOptionalRichText(written, Infinity);
  const fields = said.map((name) => others[name]);
  return excerpt([title, text, ...fields].filter(Boolean).join(' · '), 300);
}
