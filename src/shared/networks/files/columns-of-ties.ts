import type { Row } from '#platform/files/read-table.ts';

/** Which column of a table of ties says what, by its place; -1 where none does. */
export interface TieColumnPlaces {
  from: number;
  to: number;
  strength: number;
  /** Directed or Undirected, as Gephi writes it. */
  kind: number;
  /** Further columns, told of the one or the other end: `source_department`. */
  told: { place: number; of: 'from' | 'to'; name: string }[];
  /** Whether the first line names the columns. */
  headings: boolean;
}

const known = {
  from: /^(source|from|von|quelle|asks|fragt|ego)$/i,
  to: /^(target|to|an|nach|ziel|asked|gefragt|alter)$/i,
  strength: /^(weight|strength|gewicht|stärke|staerke)$/i,
  kind: /^(type|typ)$/i,
};
const ofOneEnd = /^(source|from|von|target|to|an)[_ ](.+)$/i;

/** Finds the columns by the first line; without headings that it knows the first two are the ends and the third the strength. */
export function columnsOfTies(first: Row): TieColumnPlaces {
  const place = (what: RegExp) => first.cells.findIndex((cell) => what.test(cell));
  const [from, to] = [place(known.from), place(known.to)];
  if (from < 0 || to < 0) return { from: 0, to: 1, strength: 2, kind: -1, told: [], headings: false };
  const told = first.cells.flatMap((cell, at) => {
    const found = ofOneEnd.exec(cell);
    if (!found) return [];
    const of = /^(source|from|von)$/i.test(found[1]!) ? ('from' as const) : ('to' as const);
    return [{ place: at, of, name: found[2]!.trim() }];
  });
  return { from, to, strength: place(known.strength), kind: place(known.kind), told, headings: true };
}
