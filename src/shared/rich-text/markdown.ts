import TurndownService from 'turndown';
import { parse, write, type Piece } from './tree.ts';

const service = new TurndownService({
  headingStyle: 'atx',
  hr: '---',
  bulletListMarker: '-',
  codeBlockStyle: 'fenced',
  emDelimiter: '*',
});
service.addRule('struck', { filter: 's', replacement: (words) => `~~${words}~~` });
service.keep(['table']);
// Beside its own marks, Markdown knows markup, entities and struck words.
const escapeMarks = service.escape.bind(service);
service.escape = (text) => escapeMarks(text).replaceAll(/<|&(?=#?\w+;)|~~/g, '\\$&');

/** What is stored, as Markdown for the plain text field. Reading it again gives the same. */
export function toMarkdown(html: string): string {
  return service.turndown(html);
}

/** What is stored, as both kinds of editor take it; the rich one knows two levels of headings. */
export function forEditing(html: string): { markdown: string; html: string } {
  return { markdown: toMarkdown(html), html: write(parse(html).map(withEditorHeading)) };
}

const editorHeadings: Record<string, string> = { h3: 'h2', h4: 'h3', h5: 'h3' };

function withEditorHeading(piece: Piece): Piece {
  if (typeof piece === 'string') return piece;
  const { tag, children } = piece;
  return { ...piece, tag: editorHeadings[tag] ?? tag, children: children.map(withEditorHeading) };
}

/** Begins a reply that quotes: who said it, with the way there, and what, each line marked as quoted. */
export function quoteMarkdown(html: string, by: { name: string; href: string }): string {
  const said = `[${by.name.replaceAll(/[[\]\\]/g, '\\$&')}](${by.href}):\n\n${toMarkdown(html)}`;
  const quoted = said.split('\n').map((line) => (line === '' ? '>' : `> ${line}`));
  return `${quoted.join('\n')}\n\n`;
}
