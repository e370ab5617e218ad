/**
 * For each person, whom they are tied to: the row of person `i` is `to[starts[i]] … to[starts[i + 1] - 1]`, in
 * ascending order, each other person once, with the strength of the tie in `weight` at the same place.
 */
export interface Neighbours {
  starts: Uint32Array;
  to: Uint32Array;
  weight: Float64Array;
}

/**
 * People and ties as typed arrays, so that a million ties are a matter of megabytes. People are numbers from 0. A
 * network is simple: the same tie named twice is one tie with the strengths added, and nobody is tied to themselves.
 */
export interface Network {
  /** People, in the network or apart. */
  size: number;
  /** Whether a tie from one to another says nothing about the way back. */
  directed: boolean;
  /** Different ties: pairs when undirected, one-way ties when directed. */
  ties: number;
  /** Whom somebody names; in an undirected network whom they are tied to. */
  out: Neighbours;
  /** Who names somebody; in an undirected network the very same as `out`. */
  in: Neighbours;
  /** Ties of somebody to themselves that were left out. */
  loops: number;
  /** Ties that were added to one already there. */
  repeated: number;
}

/** Ties as columns: the `k`th goes from `from[k]` to `to[k]` with strength `weight[k]` (1 where there are no weights). */
export interface TieColumns {
  from: ArrayLike<number>;
  to: ArrayLike<number>;
  weight?: ArrayLike<number>;
}

/** Makes a network of `size` people from columns of ties. Strengths have to be above 0; the caller checks what came in. */
export function buildNetwork(size: number, ties: TieColumns, { directed }: { directed: boolean }): Network {
  const { from, to, weight } = ties;
  let loops = 0;
  for (let tie = 0; tie < from.length; tie += 1) if (from[tie] === to[tie]) loops += 1;
  const kept = from.length - loops;
  const ends = directed ? kept : 2 * kept;
  const rows = new Uint32Array(ends);
  const columns = new Uint32Array(ends);
  const strengths = new Float64Array(ends);
  let end = 0;
  for (let tie = 0; tie < from.length; tie += 1) {
    const a = from[tie]!;
    const b = to[tie]!;
    if (a === b) continue;
    const strength = weight ? weight[tie]! : 1;
    rows[end] = a;
    columns[end] = b;
    strengths[end++] = strength;
    if (directed) continue;
    rows[end] = b;
    columns[end] = a;
    strengths[end++] = strength;
  }
  const incoming = gatherRows(size, columns, rows, strengths);
  const out = turnRound(size, incoming);
  const simpleOut = addUpRepeated(size, out);
  const simpleIn = directed ? turnRound(size, simpleOut) : simpleOut;
  const different = simpleOut.to.length / (directed ? 1 : 2);
  return {
    size,
    directed,
    ties: different,
    out: simpleOut,
    in: simpleIn,
    loops,
    repeated: kept - different,
  };
}

/** Ties written as pairs, for small networks: `[from, to]` or `[from, to, strength]`. */
export function networkOf(
  size: number,
  ties: readonly (readonly [from: number, to: number, strength?: number])[],
  { directed = false }: { directed?: boolean } = {},
): Network {
  const columns = {
    from: ties.map(([from]) => from),
    to: ties.map(([, to]) => to),
    weight: ties.map(([, , strength]) => strength ?? 1),
  };
  return buildNetwork(size, columns, { directed });
}

/** Counting sort: columns of ties become rows, each in the order in which its ties came. */
function gatherRows(size: number, rows: Uint32Array, to: Uint32Array, weight: Float64Array): Neighbours {
  const starts = new Uint32Array(size + 1);
  for (const row of rows) starts[row + 1]! += 1;
  for (let row = 0; row < size; row += 1) starts[row + 1]! += starts[row]!;
  const next = starts.slice(0, size);
  const gathered = { starts, to: new Uint32Array(rows.length), weight: new Float64Array(rows.length) };
  for (let tie = 0; tie < rows.length; tie += 1) {
    const place = next[rows[tie]!]!++;
    gathered.to[place] = to[tie]!;
    gathered.weight[place] = weight[tie]!;
  }
  return gathered;
}

/** The same ties seen from their other end. Each row comes out in ascending order. */
function turnRound(size: number, neighbours: Neighbours): Neighbours {
  const rows = new Uint32Array(neighbours.to.length);
  for (let row = 0; row < size; row += 1) {
    rows.fill(row, neighbours.starts[row], neighbours.starts[row + 1]);
  }
  return gatherRows(size, neighbours.to, rows, neighbours.weight);
}

function addUpRepeated(size: number, { starts, to, weight }: Neighbours): Neighbours {
  const once = new Uint32Array(size + 1);
  let place = 0;
  for (let row = 0; row < size; row += 1) {
    const first = place;
    for (let tie = starts[row]!; tie < starts[row + 1]!; tie += 1) {
      if (place > first && to[place - 1] === to[tie]) {
        weight[place - 1]! += weight[tie]!;
        continue;
      }
      to[place] = to[tie]!;
      weight[place] = weight[tie]!;
      place += 1;
    }
    once[row + 1] = place;
  }
  return place === to.length
    ? { starts: once, to, weight }
    : { starts: once, to: to.slice(0, place), weight: weight.slice(0, place) };
}
