import { excerpt } from '#shared/rich-text/plain-text.ts';
import { element, parse, textIn, write, type Piece } from '#shared/rich-text/tree.ts';

const shortQuote = 300;

/** A mail that is only there as markup: long quotations are folded in it too. It is cleaned later, like any markup. */
export const foldMarkup = (markup: string): string => write(parse(markup).map(folded));

function folded(piece: Piece): Piece {
  if (typeof piece === 'string') return piece;
  if (piece.tag !== 'blockquote') return { ...piece, children: piece.children.map(folded) };
  const text = textIn(piece.children).trim();
  if (text.length <= shortQuote) return piece;
  return element('details', [element('summary', [excerpt(text, 80)]), piece]);
}
