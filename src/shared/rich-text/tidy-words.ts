import { fileKeyIn, isOutside, linkTo, personIn } from './addresses.ts';
import { addText, element, textIn, type Element, type Piece } from './tree.ts';

/** What stands within a line, each at most once within itself. */
const styles = new Set(['strong', 'em', 's', 'code', 'a']);

/** The words of one paragraph: nothing but text and what may stand in a line. */
export function tidyWords(pieces: readonly Piece[]): Piece[] {
  return trimmed(words(pieces, new Set()));
}

function words(pieces: readonly Piece[], within: ReadonlySet<string>): Piece[] {
  const kept: Piece[] = [];
  for (const piece of pieces) {
    for (const next of typeof piece === 'string' ? [spaced(piece)] : wordsOf(piece, within)) {
      if (typeof next === 'string') addText(kept, next);
      else kept.push(next);
    }
  }
  return kept;
}

/** Outside code, white space of any length and kind of line end is one space. */
const spaced = (text: string) => text.replaceAll(/[\t\n\f\r ]+/g, ' ');

function wordsOf(piece: Element, within: ReadonlySet<string>): Piece[] {
  const { tag, children } = piece;
  if (tag === 'br') return [element('br')];
  if (tag === 'img') return picture(piece, within);
  if (tag === 'a' && !within.has('a')) return link(piece, within);
  if (!styles.has(tag) || within.has(tag)) return words(children, within);
  const inner = words(children, new Set([...within, tag]));
  return isBlank(inner) ? inner : [element(tag, inner)];
}

function link({ attributes, children }: Element, within: ReadonlySet<string>): Piece[] {
  const inner = words(children, new Set([...within, 'a']));
  const href = linkTo(attributes['href']);
  const mentioned = mentionIn(attributes, inner);
  if (mentioned !== null) {
    const address = { 'data-mention': String(mentioned), href: `/people/${mentioned}` };
    return [element('a', [textIn(inner)], address)];
  }
  if (href === null || isBlank(inner)) return inner;
  return [element('a', inner, isOutside(href) ? { href, rel: 'nofollow ugc noopener' } : { href })];
}

/** Someone is mentioned by the editor's mark, or in Markdown by a link to their page that begins with @. */
function mentionIn(attributes: Record<string, string>, inner: readonly Piece[]): number | null {
  const text = textIn(inner);
  if (text.trim() === '') return null;
  const marked = personIn(`/people/${attributes['data-mention'] ?? ''}`);
  if (marked !== null) return marked;
  return text.startsWith('@') ? personIn(attributes['href']) : null;
}

/** Pictures are shown from here only; one from elsewhere becomes a link, so that reading tells nobody. */
function picture({ attributes }: Element, within: ReadonlySet<string>): Piece[] {
  const { src, alt = '' } = attributes;
  if (fileKeyIn(src) !== null) return [element('img', [], { src: src!, alt })];
  const href = linkTo(src);
  const label = spaced(alt).trim() || href;
  if (href === null || !isOutside(href)) return [];
  return within.has('a') ? [label!] : link(element('a', [label!], { href }), within);
}

/** Nothing to see: no picture, and no character that leaves a mark. */
export const isBlank = (pieces: readonly Piece[]): boolean =>
  pieces.every((piece) =>
    typeof piece === 'string' ? !/[^\s\p{Cf}]/u.test(piece) : piece.tag !== 'img' && isBlank(piece.children),
  );

/** Without space and empty lines at both ends. */
function trimmed(pieces: Piece[]): Piece[] {
  const kept = [...pieces];
  while (kept.length > 0 && isSpace(kept[0]!)) kept.shift();
  while (kept.length > 0 && isSpace(kept.at(-1)!)) kept.pop();
  if (typeof kept[0] === 'string') kept[0] = kept[0].trimStart();
  const last = kept.length - 1;
  const end = kept[last];
  if (typeof end === 'string') kept[last] = end.trimEnd();
  return kept;
}

const isSpace = (piece: Piece): boolean =>
  typeof piece === 'string' ? piece.trim() === '' : piece.tag === 'br';
