import { element, parse, textIn, write, type Element, type Piece } from './tree.ts';

/**
 * What Word, Outlook and Google Docs put on the clipboard, as plain structure: they write emphasis as styles, and
 * Word writes lists as paragraphs with a bullet typed into them.
 */
export function cleanOfficeMarkup(markup: string): string {
  if (!/style=|class="?Mso|<o:/i.test(markup)) return markup;
  return write(gatherLists(parse(markup).flatMap(plain)));
}

function plain(piece: Piece): Piece[] {
  if (typeof piece === 'string') return [piece];
  const { tag, attributes, children } = piece;
  const style = styleOf(piece);
  if (style.has('mso-list') && style.get('mso-list') === 'ignore') return [{ ...piece, tag: 'x-bullet' }];
  if (style.get('display') === 'none' || style.get('mso-hide') === 'all') return [];
  const inner = gatherLists(children.flatMap(plain));
  const neutral =
    (tag === 'b' || tag === 'strong') && /^(?:normal|400)$/.test(style.get('font-weight') ?? '');
  if (neutral) return inner;
  const outside = tag === 'span' || tag === 'font' ? inner : [{ tag, attributes, children: inner }];
  return tag === 'span' || tag === 'font' ? emphasised(outside, style) : outside;
}

type Style = ReadonlyMap<string, string>;

function styleOf({ attributes }: Element): Style {
  const style = new Map<string, string>();
  for (const rule of attributes['style']?.split(';') ?? []) {
    const at = rule.indexOf(':');
    if (at > 0)
      style.set(
        rule.slice(0, at).trim().toLowerCase(),
        rule
          .slice(at + 1)
          .trim()
          .toLowerCase(),
      );
  }
  return style;
}

function emphasised(pieces: Piece[], style: Style): Piece[] {
  let result = pieces;
  if (/^(?:bold|bolder|[6-9]00)$/.test(style.get('font-weight') ?? '')) result = [element('strong', result)];
  if (style.get('font-style') === 'italic') result = [element('em', result)];
  if (/line-through/.test(style.get('text-decoration') ?? '')) result = [element('s', result)];
  return result;
}

/** Paragraphs that Word calls points of a list, as the lists that they look like. */
function gatherLists(pieces: readonly Piece[]): Piece[] {
  const gathered: Piece[] = [];
  for (const piece of pieces) {
    const level = typeof piece === 'string' ? undefined : listLevel(piece);
    if (level === undefined || typeof piece === 'string') {
      // The line end between two points belongs to the list.
      if (typeof piece !== 'string' || piece.trim() !== '' || !madeHere(gathered.at(-1)))
        gathered.push(piece);
      continue;
    }
    const { kind, words } = pointOf(piece);
    listAt(gathered, kind, level).children.push(element('li', words));
  }
  return gathered;
}

function listLevel(piece: Element): number | undefined {
  const named = /^l\d+\s+level(\d)/.exec(styleOf(piece).get('mso-list') ?? '')?.[1];
  return piece.tag === 'p' && named !== undefined ? Number(named) : undefined;
}

function pointOf({ children }: Element): { kind: 'ul' | 'ol'; words: Piece[] } {
  const { bullets, words } = withoutBullets(children);
  return { kind: /^\s*[\da-z]{1,3}[.)]/i.test(textIn(bullets)) ? 'ol' : 'ul', words };
}

function withoutBullets(pieces: readonly Piece[]): { bullets: Piece[]; words: Piece[] } {
  const bullets: Piece[] = [];
  const words: Piece[] = [];
  for (const piece of pieces) {
    if (typeof piece === 'string') words.push(piece);
    else if (piece.tag === 'x-bullet') bullets.push(piece);
    else {
      const inner = withoutBullets(piece.children);
      bullets.push(...inner.bullets);
      words.push({ ...piece, children: inner.words });
    }
  }
  return { bullets, words };
}

const madeHere = (piece: Piece | undefined): piece is Element =>
  typeof piece === 'object' && 'data-gathered' in piece.attributes;

/** The list that is being gathered, or at a deeper level the one within its last point. */
function listAt(pieces: Piece[], kind: 'ul' | 'ol', level: number): Element {
  const last = pieces.at(-1);
  let list = madeHere(last) ? last : undefined;
  if (!list || (level === 1 && list.tag !== kind)) {
    list = element(kind, [], { 'data-gathered': '' });
    pieces.push(list);
  }
  if (level === 1) return list;
  const item = list.children.at(-1);
  if (typeof item === 'object') return listAt(item.children, kind, level - 1);
  const first = element('li');
  list.children.push(first);
  return listAt(first.children, kind, level - 1);
}
