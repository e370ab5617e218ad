/**
 * Who was drawn together and when, for tens of thousands of people over dozens of rounds: one entry for each pair of a
 * past group, by person's id, in columns.
 */
export interface History {
  a: Float64Array;
  b: Float64Array;
  /** Rounds ago: 1 is the round before this one. */
  ago: Uint16Array;
  /** 1: they met, 0: they did not. */
  met: Uint8Array;
}

export interface PastGroup {
  members: readonly number[];
  ago: number;
  /** Who answered "did you meet?" and how. */
  answers?: ReadonlyMap<number, boolean>;
}

/** Two people met unless one of them says that they did not; who does not answer is taken to have been there. */
export function didYouMeet(answers: ReadonlyMap<number, boolean> | undefined, a: number, b: number): boolean {
  return answers?.get(a) !== false && answers?.get(b) !== false;
}

/** The history of past groups, in any order. */
export function historyOf(past: Iterable<PastGroup>): History {
  const a: number[] = [];
  const b: number[] = [];
  const ago: number[] = [];
  const met: number[] = [];
  for (const { members, ago: rounds, answers } of past) {
    for (let i = 0; i < members.length; i += 1) {
      for (let j = i + 1; j < members.length; j += 1) {
        a.push(members[i]!);
        b.push(members[j]!);
        ago.push(Math.min(rounds, 65_535));
        met.push(didYouMeet(answers, members[i]!, members[j]!) ? 1 : 0);
      }
    }
  }
  return {
    a: Float64Array.from(a),
    b: Float64Array.from(b),
    ago: Uint16Array.from(ago),
    met: Uint8Array.from(met),
  };
}

/** What is remembered of two people; 0 is never. */
export interface Memory {
  metAgo(i: number, j: number): number;
  missedAgo(i: number, j: number): number;
}

/**
 * The history of those who take part, by their numbers in the round: for each person the others in rising order, so
 * that a pair is found by halving.
 */
export function remember(history: History, numberOf: ReadonlyMap<number, number>, count: number): Memory {
  const { first, other, entry } = byPerson(history, numberOf, count);
  const find = (i: number, j: number, met: 0 | 1): number => {
    let low = first[i]!;
    let high = first[i + 1]!;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (other[middle]! < j) low = middle + 1;
      else high = middle;
    }
    let latest = 0;
    for (; low < first[i + 1]! && other[low] === j; low += 1) {
      const ago = history.ago[entry[low]!]!;
      if (history.met[entry[low]!] === met && (latest === 0 || ago < latest)) latest = ago;
    }
    return latest;
  };
  return { metAgo: (i, j) => find(i, j, 1), missedAgo: (i, j) => find(i, j, 0) };
}

/** Entries are dealt out by the second person first and then by the first, which leaves each person's list in order. */
function byPerson(history: History, numberOf: ReadonlyMap<number, number>, count: number) {
  const total = history.a.length * 2;
  const from = new Int32Array(total);
  const to = new Int32Array(total);
  let kept = 0;
  for (let at = 0; at < history.a.length; at += 1) {
    const i = numberOf.get(history.a[at]!) ?? -1;
    const j = numberOf.get(history.b[at]!) ?? -1;
    from[at * 2] = to[at * 2 + 1] = i < 0 || j < 0 ? count : i;
    to[at * 2] = from[at * 2 + 1] = i < 0 || j < 0 ? count : j;
    kept += i < 0 || j < 0 ? 0 : 2;
  }
  const all = Int32Array.from({ length: total }, (_, at) => at);
  const { dealt } = deal(all, to, count);
  const { dealt: sorted, first } = deal(dealt, from, count);
  const order = sorted.subarray(0, kept);
  return { first, other: order.map((at) => to[at]!), entry: order.map((at) => at >> 1) };
}

/** A stable counting sort by key; `first[k]` is where key k begins. */
function deal(list: Int32Array, keys: Int32Array, largest: number) {
  const first = new Int32Array(largest + 2);
  for (const at of list) first[keys[at]! + 1]! += 1;
  for (let key = 0; key <= largest; key += 1) first[key + 1]! += first[key]!;
  const next = first.slice();
  const dealt = new Int32Array(list.length);
  for (const at of list) {
    const key = keys[at]!;
    dealt[next[key]!] = at;
    next[key]! += 1;
  }
  return { dealt, first };
}
