import { Parser } from 'htmlparser2';
import { escape } from '#platform/html/html.ts';

/** Markup as data: text, or an element with what it holds. */
export type Piece = string | Element;
export type Element = { tag: string; attributes: Record<string, string>; children: Piece[] };

/** Deeper nesting than anybody writes is flattened, so that no markup can exhaust the stack. */
const deepest = 100;

export const element = (
  tag: string,
  children: Piece[] = [],
  attributes: Record<string, string> = {},
): Element => ({ tag, attributes, children });

/** Reads markup as forgivingly as a browser; comments and declarations are left out. */
export function parse(markup: string): Piece[] {
  const root = element('');
  const open: Element[] = [root];
  const parser = new Parser({
    onopentag(tag, attributes) {
      const parent = open.at(-1)!;
      const next = open.length > deepest ? parent : element(tag, [], attributes);
      if (next !== parent) parent.children.push(next);
      open.push(next);
    },
    ontext: (text) => addText(open.at(-1)!.children, text),
    onclosetag: () => void (open.length > 1 && open.pop()),
  });
  parser.end(markup);
  return root.children;
}

/** Adds text to what is there, joined to text before it. */
export function addText(pieces: Piece[], text: string): void {
  const last = pieces.length - 1;
  const before = pieces[last];
  if (typeof before === 'string') pieces[last] = before + text;
  else if (text !== '') pieces.push(text);
}

const single = new Set(['br', 'hr', 'img']);

export function write(pieces: readonly Piece[]): string {
  let markup = '';
  for (const piece of pieces) markup += typeof piece === 'string' ? escape(piece) : writeElement(piece);
  return markup;
}

function writeElement({ tag, attributes, children }: Element): string {
  const given = Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escape(value)}"`)
    .join('');
  return single.has(tag) ? `<${tag}${given}>` : `<${tag}${given}>${write(children)}</${tag}>`;
}

/** Every element, outer before inner, in reading order. */
export function* elements(pieces: readonly Piece[]): Generator<Element> {
  for (const piece of pieces) {
    if (typeof piece === 'string') continue;
    yield piece;
    yield* elements(piece.children);
  }
}

/** All text within, with nothing between the parts. */
export function textIn(pieces: readonly Piece[]): string {
  let text = '';
  for (const piece of pieces) text += typeof piece === 'string' ? piece : textIn(piece.children);
  return text;
}
