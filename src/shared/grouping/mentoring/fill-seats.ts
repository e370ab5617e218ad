/**
 * Who may sit where, and what it is worth: edges from rows (people who look for a seat) to columns (with seats), the
 * edges of row `r` standing at `starts[r]` to `starts[r + 1]`. Worths are whole numbers; below 0 is never taken.
 */
export interface Market {
  seats: Int32Array;
  starts: Int32Array;
  to: Int32Array;
  worth: Float64Array;
}

/**
 * The column of every row, or -1, with the prices that prove it: for every edge, what the row gains and what a seat
 * costs together are at least the edge's worth, and all gains and all seats' prices sum up to exactly what was reached,
 * so no other seating is worth more.
 */
export interface Seating {
  columnOf: Int32Array;
  gain: Float64Array;
  price: Float64Array;
}

/**
 * The seating of greatest worth, by minimum-cost flow: each row in turn takes the cheapest way to a free seat, others
 * moving up for it or leaving (successive shortest paths with potentials). All edges count, nothing is pruned away.
 */
export function fillSeats({ seats, starts, to, worth }: Market): Seating {
  const rows = starts.length - 1;
  const columns = seats.length;
  const columnOf = new Int32Array(rows).fill(-1);
  const gain = new Float64Array(rows);
  const price = new Float64Array(columns);
  const seated: number[][] = Array.from({ length: columns }, () => []);
  const distance = new Float64Array(columns).fill(Infinity);
  const reachedBy = new Int32Array(columns);

  for (let root = 0; root < rows; root += 1) {
    for (let edge = starts[root]!; edge < starts[root + 1]!; edge += 1)
      gain[root] = Math.max(gain[root]!, worth[edge]! - price[to[edge]!]!);
    if (gain[root] === 0) continue;

    const open: number[] = [];
    const closed: number[] = [];
    // The nearest end of the way: a free seat, or a row that goes without (the root itself at first).
    let nearest = gain[root]!;
    let leaver = root;
    let free = -1;

    const look = (row: number, before: number): void => {
      const base = before + gain[row]!;
      const end = starts[row + 1]!;
      for (let edge = starts[row]!; edge < end; edge += 1) {
        const column = to[edge]!;
        const there = base + price[column]! - worth[edge]!;
        if (there >= distance[column]! || there >= nearest) continue;
        if (distance[column] === Infinity) open.push(column);
        distance[column] = there;
        reachedBy[column] = row;
      }
    };

    look(root, 0);
    while (open.length > 0) {
      const column = takeNearest(open, distance);
      if (distance[column]! >= nearest) {
        open.push(column);
        break;
      }
      closed.push(column);
      if (seated[column]!.length < seats[column]!) {
        nearest = distance[column]!;
        free = column;
        break;
      }
      for (const row of seated[column]!) {
        const leaving = distance[column]! + gain[row]!;
        if (leaving < nearest) [nearest, leaver] = [leaving, row];
        look(row, distance[column]!);
      }
    }

    // Prices move by what the way was shorter than its end, so that the proof holds with one row more.
    gain[root] = gain[root]! - nearest;
    for (const column of closed) {
      const nearer = nearest - distance[column]!;
      price[column] = price[column]! + nearer;
      for (const row of seated[column]!) gain[row] = gain[row]! - nearer;
    }
    moveUp(root, leaver, free, { columnOf, seated, reachedBy });
    for (const column of open) distance[column] = Infinity;
    for (const column of closed) distance[column] = Infinity;
  }
  return { columnOf, gain, price };
}

/** The nearest of the open columns, taken out of the list. */
function takeNearest(open: number[], distance: Float64Array): number {
  let at = 0;
  for (let other = 1; other < open.length; other += 1)
    if (distance[open[other]!]! < distance[open[at]!]!) at = other;
  const column = open[at]!;
  open[at] = open.at(-1)!;
  open.pop();
  return column;
}

type Places = Pick<Seating, 'columnOf'> & { seated: number[][]; reachedBy: Int32Array };

/** Walks back from the free seat, or from the seat of the one who leaves, and moves everyone on the way. */
function moveUp(root: number, leaver: number, free: number, { columnOf, seated, reachedBy }: Places): void {
  if (free < 0 && leaver === root) return;
  let column = free < 0 ? columnOf[leaver]! : free;
  if (free < 0) {
    seated[column]!.splice(seated[column]!.indexOf(leaver), 1);
    columnOf[leaver] = -1;
  }
  for (;;) {
    const row = reachedBy[column]!;
    const before = columnOf[row]!;
    seated[column]!.push(row);
    columnOf[row] = column;
    if (row === root) return;
    seated[before]!.splice(seated[before]!.indexOf(row), 1);
    column = before;
  }
}
