import { marked } from 'marked';
import { z } from 'zod';
import { Invalid } from '#platform/errors.ts';
import { fileKeyIn, personIn } from './addresses.ts';
import { cleanOfficeMarkup } from './clean-office-markup.ts';
import { plainText } from './plain-text.ts';
import { sanitisedTree } from './sanitise.ts';
import { elements, write, type Element } from './tree.ts';
import { t } from './words.ts';

/** What a form or a program sends: Markdown from the plain field, HTML from the editor. */
export type Written = { body: string; format: 'markdown' | 'html' };

/** What is kept of it: safe HTML, the same as plain text, who is mentioned, which uploaded files it shows. */
export type RichText = { html: string; text: string; mentions: number[]; files: string[] };

/** The longest text in characters, where nothing else is said. */
export const usualLength = 50_000;

/**
 * The two fields of a schema: z.object({ title: text(300), ...richText() }). The body is read with readRichText,
 * which also holds the limit; markup may be several times as long as the text in it.
 */
export const richText = (longest = usualLength) => ({
  body: z.string().max(longest * 10),
  format: z.enum(['markdown', 'html']).default('markdown'),
});

/** Throws Invalid for `body` when nothing is left to read or the text is longer than `longest` characters. */
export function readRichText({ body, format }: Written, longest = usualLength): RichText {
  const read = readOptionalRichText({ body, format }, longest);
  if (read.html === '') throw new Invalid({ body: (c) => t(c, 'empty') });
  return read;
}

/** The same where nothing is an answer too. */
export function readOptionalRichText({ body, format }: Written, longest = usualLength): RichText {
  const markup = format === 'html' ? cleanOfficeMarkup(body) : fromMarkdown(body);
  const blocks = sanitisedTree(markup);
  const text = plainText(blocks);
  if (text.length > longest) throw new Invalid({ body: (c) => t(c, 'too_long', { count: longest }) });
  return { html: write(blocks), text, ...found(blocks) };
}

/** Markdown as markup that is not yet safe. A line end is one, as in the field in which it was typed. */
function fromMarkdown(markdown: string): string {
  return marked.parse(markdown, { async: false, gfm: true, breaks: true });
}

function found(blocks: readonly Element[]): { mentions: number[]; files: string[] } {
  const mentions = new Set<number>();
  const files = new Set<string>();
  for (const { attributes } of elements(blocks)) {
    const { href, src } = attributes;
    const mentioned = 'data-mention' in attributes ? personIn(href) : null;
    const file = fileKeyIn(src ?? href);
    if (mentioned !== null) mentions.add(mentioned);
    if (file !== null) files.add(file);
  }
  return { mentions: [...mentions], files: [...files] };
}
