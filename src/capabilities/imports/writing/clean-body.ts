import { Invalid } from '#platform/errors.ts';
import { readOptionalRichText, type RichText } from '#shared/rich-text/read-rich-text.ts';
import { parse, textIn, write, type Element, type Piece } from '#shared/rich-text/tree.ts';

/** Far longer than anybody writes here by hand: what was said elsewhere is kept whole. */
const longest = 500_000;

/** Markup from elsewhere as it may be shown here. */
export function cleanBody(markup: string): RichText | 'empty' | 'too long' {
  try {
    const read = readOptionalRichText(
      { body: write(parse(markup).map(madeForeign)), format: 'html' },
      longest,
    );
    return read.html === '' ? 'empty' : read;
  } catch (error) {
    if (error instanceof Invalid) return 'too long';
    throw error;
  }
}

/**
 * An address without a host meant a page of the other site, and a mention somebody there; here either would lead to
 * something else. Raised and lowered signs carry meaning that must not get lost with their style.
 */
function madeForeign(piece: Piece): Piece {
  if (typeof piece === 'string') return piece;
  const { tag, attributes } = piece;
  if (tag === 'sup' || tag === 'sub') return shifted(piece, tag === 'sup' ? raised : lowered);
  return { tag, attributes: withoutLocal(attributes), children: piece.children.map(madeForeign) };
}

function withoutLocal(attributes: Record<string, string>): Record<string, string> {
  const kept = Object.entries(attributes).flatMap(([name, value]): [string, string][] => {
    if (name === 'data-mention') return [];
    if (name !== 'href' && name !== 'src') return [[name, value]];
    const address = value.trim();
    if (address.startsWith('//')) return [[name, `https:${address}`]];
    return /^[a-z][a-z0-9+.-]*:/i.test(address) ? [[name, value]] : [];
  });
  return Object.fromEntries(kept);
}

const raised = { mark: '^', signs: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ' };
const lowered = { mark: '_', signs: '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ' };
const level = '0123456789+-=()n';

function shifted(piece: Element, { mark, signs }: typeof raised): Piece {
  const text = textIn(piece.children).trim();
  const each = Array.from(text.replaceAll('−', '-'), (sign) => signs[level.indexOf(sign)]);
  if (text !== '' && level.includes(text[0]!) && each.every((sign) => sign !== undefined))
    return each.join('');
  const simple = piece.children.every((child) => typeof child === 'string') && /^[\p{L}\p{N}]*$/u.test(text);
  const children = piece.children.map(madeForeign);
  return {
    tag: 'span',
    attributes: {},
    children: simple ? [mark, ...children] : [`${mark}(`, ...children, ')'],
  };
}
