import { excerpt } from '#shared/rich-text/plain-text.ts';
import { readOptionalRichText } from '#shared/rich-text/read-rich-text.ts';
import type { Content } from '../draft.ts';

/** The beginning of what a draft says, as plain text. */
export function wordsOf({ title = '', body = '', format }: Content): string {
  const written = { body, format: format === 'html' ? ('html' as const) : ('markdown' as const) };
  const { text } = readOptionalRichText(written, Infinity);
  return excerpt([title, text].filter(Boolean).join(' · '), 300);
}
