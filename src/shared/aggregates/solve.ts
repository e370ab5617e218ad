/** Which withheld numbers somebody can work out who knows all others, and that in each line the parts make the sum. */

/** The places of the numbers that make the sum, and where the sum stands. */
export type Line = { parts: readonly number[]; sum: number };

export type Known = {
  /** The withheld numbers that can be told for certain. */
  determined: ReadonlySet<number>;
  /** Whether it can be told for certain how many these withheld numbers make together. */
  together(places: readonly number[]): boolean;
};

/**
 * What can be told for certain from what is shown. `open` are the numbers that are not shown. Lines are those of a
 * table with sums: elimination then meets no other coefficients than -1, 0 and 1, and is exact.
 */
export function solve(lines: readonly Line[], open: readonly number[]): Known {
  const equations = eliminate(lines, open);
  const determined = new Set<number>();
  for (const equation of equations) {
    const [one, more] = [...equation.keys()].filter((at) => equation[at] !== 0);
    if (one !== undefined && more === undefined) determined.add(open[one]!);
  }
  return { determined, together: (places) => follows(equations, open, places) };
}

/** Whether the sum of these numbers is a combination of the equations, each of which begins with a number of its own. */
function follows(
  equations: readonly Int8Array[],
  open: readonly number[],
  places: readonly number[],
): boolean {
  const rest = open.map((at) => (places.includes(at) ? 1 : 0));
  for (const equation of equations) {
    const first = equation.findIndex((one) => one !== 0);
    if (first === -1) continue;
    const times = rest[first]! / equation[first]!;
    if (times !== 0) for (let i = first; i < rest.length; i++) rest[i]! -= times * equation[i]!;
  }
  return rest.every((one) => one === 0);
}

/** The equations between the open numbers, in their reduced form: each begins with a number that no other contains. */
function eliminate(lines: readonly Line[], open: readonly number[]): Int8Array[] {
  const column = new Map(open.map((at, i) => [at, i]));
  const rest = lines.map(({ parts, sum }) => {
    const equation = new Int8Array(open.length);
    for (const part of parts) if (column.has(part)) equation[column.get(part)!] = 1;
    if (column.has(sum)) equation[column.get(sum)!] = -1;
    return equation;
  });
  let done = 0;
  for (let at = 0; at < open.length && done < rest.length; at++) {
    const found = rest.findIndex((equation, i) => i >= done && equation[at] !== 0);
    if (found === -1) continue;
    [rest[done], rest[found]] = [rest[found]!, rest[done]!];
    for (const [i, equation] of rest.entries()) if (i !== done) clear(equation, rest[done]!, at);
    done++;
  }
  return rest.slice(0, done);
}

/** Takes as much of `pivot` from an equation as leaves nothing of the number at `at` in it. */
function clear(equation: Int8Array, pivot: Int8Array, at: number): void {
  const times = equation[at]! / pivot[at]!;
  if (times === 0) return;
  for (let i = at; i < equation.length; i++) equation[i]! -= times * pivot[i]!;
}
