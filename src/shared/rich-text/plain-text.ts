import type { Element, Piece } from './tree.ts';

/** What was written as plain text, a line for each paragraph: for search, excerpts and notifications. */
export function plainText(blocks: readonly Element[]): string {
  return lines(blocks)
    .replaceAll(/[ \t]+\n/g, '\n')
    .replaceAll(/\n{2,}/g, '\n')
    .trim();
}

function lines(pieces: readonly Piece[]): string {
  let text = '';
  for (const piece of pieces) text += typeof piece === 'string' ? piece : lineOf(piece);
  return text;
}

function lineOf({ tag, attributes, children }: Element): string {
  if (tag === 'br' || tag === 'hr') return '\n';
  if (tag === 'img') return attributes['alt'] ?? '';
  if (tag === 'td' || tag === 'th') return `${lines(children)}\t`;
  const inner = lines(children);
  return inlineTags.has(tag) ? inner : `\n${inner}\n`;
}

const inlineTags = new Set(['strong', 'em', 's', 'code', 'a']);

/** The beginning on one line, at most so many characters, cut between words. */
export function excerpt(text: string, longest = 200): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > longest * 0.6 ? space : longest).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
