import { isBlank, tidyWords } from './tidy-words.ts';
import { codeBlock } from './code-block.ts';
import { tidyTable } from './tidy-table.ts';
import { element, type Element, type Piece } from './tree.ts';

const structural = new Set([
  'blockquote', 'details', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'li', 'ol', 'p', 'pre', 'summary', 'table', 'tbody', 'td',
  'tfoot', 'th', 'thead', 'tr', 'ul',
]); // prettier-ignore

/** Where a block stands: how deep already, and whether a table is around it. */
type Place = { depth: number; inTable: boolean };
const deepest = 8;
const deeper = (place: Place): Place => ({ ...place, depth: place.depth + 1 });

const isStructural = (piece: Piece): piece is Element =>
  typeof piece !== 'string' && structural.has(piece.tag);
const holdsStructure = (piece: Piece): boolean =>
  typeof piece !== 'string' && (structural.has(piece.tag) || piece.children.some(holdsStructure));

/** Any markup as well-formed blocks: words that stand alone become paragraphs, wrong nesting is taken apart. */
export function tidyBlocks(pieces: readonly Piece[], place: Place): Element[] {
  const blocks: Element[] = [];
  let line: Piece[] = [];
  function endLine(): void {
    const words = tidyWords(line);
    if (!isBlank(words)) blocks.push(element('p', words));
    line = [];
  }
  for (const piece of pieces) {
    if (!holdsStructure(piece)) {
      line.push(piece);
      continue;
    }
    endLine();
    const outer = piece as Element;
    blocks.push(...(isStructural(outer) ? blockOf(outer, place) : tidyBlocks(handDown(outer), place)));
  }
  endLine();
  return blocks;
}

/** A style around whole paragraphs is given to the words in them. */
function handDown(style: Element): Piece[] {
  return style.children.map((child) => {
    if (!holdsStructure(child)) return { ...style, children: [child] };
    const inner = child as Element;
    if (inner.tag === 'pre') return inner;
    return { ...inner, children: handDown({ ...style, children: inner.children }) };
  });
}

function blockOf(piece: Element, place: Place): Element[] {
  const { tag, children } = piece;
  if (tag === 'hr') return [element('hr')];
  if (tag === 'pre') return codeBlock(piece);
  if (/^h\d$/.test(tag)) return heading(tag, children);
  if (place.depth >= deepest) return tidyBlocks(children, place);
  if (tag === 'blockquote') return unlessEmpty('blockquote', tidyBlocks(children, deeper(place)));
  if (tag === 'details') return folded(children, deeper(place));
  if (tag === 'ul' || tag === 'ol') return list(piece, deeper(place));
  if (tag === 'table' && !place.inTable) return table(piece, deeper(place));
  return tidyBlocks(children, place);
}

function table(piece: Element, place: Place): Element[] {
  const inside = { ...place, inTable: true };
  return tidyTable(piece, {
    blocks: (pieces) => tidyBlocks(pieces, place),
    cell: (pieces) => loosened(tidyBlocks(pieces, inside)),
  });
}

/** What is folded needs a line to unfold it by; without one, or with nothing in it, it stands open. */
function folded(children: readonly Piece[], place: Place): Element[] {
  const line = children.find(
    (child): child is Element => typeof child !== 'string' && child.tag === 'summary',
  );
  const words = tidyWords(line?.children ?? []);
  const content = tidyBlocks(
    children.filter((child) => child !== line),
    place,
  );
  if (!isBlank(words) && content.length > 0)
    return [element('details', [element('summary', words), ...content])];
  return isBlank(words) ? content : [element('p', words)];
}

const unlessEmpty = (tag: string, children: Element[], attributes: Record<string, string> = {}): Element[] =>
  children.length === 0 ? [] : [element(tag, children, attributes)];

function heading(tag: string, children: readonly Piece[]): Element[] {
  const words = tidyWords(children);
  return isBlank(words) ? [] : [element(tag, words)];
}

function list({ tag, attributes, children }: Element, place: Place): Element[] {
  const items: Element[] = [];
  for (const child of children) {
    const isItem = typeof child !== 'string' && child.tag === 'li';
    const content = tidyBlocks(isItem ? child.children : [child], place);
    const last = items.at(-1);
    // Office programs put an inner list beside the point it belongs to, instead of into it.
    if (!isItem && last && content.every((block) => isList(block))) addLists(last, content);
    else if (content.length > 0) items.push(element('li', content));
  }
  const start = tag === 'ol' ? /^[1-9]\d{0,5}$/.exec(attributes['start'] ?? '1')?.[0] : undefined;
  const kept = items.map((item) => element('li', loosened(item.children as Element[])));
  return unlessEmpty(tag, kept, start === undefined || start === '1' ? {} : { start });
}

function addLists(item: Element, lists: readonly Element[]): void {
  for (const next of lists) {
    const before = item.children.at(-1) as Element;
    if (before.tag === next.tag) before.children.push(...next.children);
    else item.children.push(next);
  }
}

const isList = ({ tag }: Element) => tag === 'ul' || tag === 'ol';

/** One paragraph alone, or with a list below it, needs no frame of its own. */
function loosened(blocks: Element[]): Piece[] {
  const [first, ...others] = blocks;
  return first?.tag === 'p' && others.every((block) => isList(block))
    ? [...first.children, ...others]
    : blocks;
}
