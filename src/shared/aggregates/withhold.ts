import { least, type Counted, type Figure } from './figure.ts';
import { solve, type Known, type Line } from './solve.ts';

/**
 * Shows of a table, given as numbers and the lines in which some make the sum of others, what tells nobody: numbers
 * about fewer than five people are withheld, and as many beside them that none of these can be worked out from the
 * rest, and that what is withheld in a line is together about at least five people. `spare` says what matters more to
 * the reader, the parts or their sums: the others are given up first.
 */
export function withhold(
  counted: readonly Counted[],
  lines: readonly Line[],
  spare: 'parts' | 'sums' = 'sums',
): Figure[] {
  const open = new Set(counted.keys().filter((at) => isFew(counted[at]!)));
  for (;;) {
    const next = leastLost(toChooseFrom(counted, lines, open), { counted, lines, open, spare });
    if (next === undefined) break;
    open.add(next);
  }
  return counted.map((one, at) => {
    if (!open.has(at)) return { value: one.value };
    return { withheld: isFew(one) ? 'few' : 'beside' };
  });
}

const isFew = ({ people }: Counted): boolean => people < least;

/**
 * Whether what is withheld in the line, taken together, is known and about too few, whether from this line or by way of
 * others. The same people may stand in several places of a line, so all that is certain of several together is the
 * number of the largest.
 */
function tells(
  { parts }: Line,
  counted: readonly Counted[],
  open: ReadonlySet<number>,
  known: Known,
): boolean {
  const hidden = parts.filter((at) => open.has(at) && !known.determined.has(at));
  if (hidden.length === 0 || hidden.length === parts.length) return false;
  return hidden.every((at) => isFew(counted[at]!)) && known.together(hidden);
}

/** What could be withheld next against the first leak that there is, be it in one line or over several. */
function toChooseFrom(
  counted: readonly Counted[],
  lines: readonly Line[],
  open: ReadonlySet<number>,
): readonly number[] {
  const left = (line: Line) => placesOf(line).filter((at) => !open.has(at));
  const orElsewhere = (near: readonly number[]) => (near.length > 0 ? near : lines.flatMap(left));
  const known = solve(lines, [...open]);
  const telling = lines.find((one) => tells(one, counted, open, known));
  if (telling) return orElsewhere(left(telling));
  const told = [...known.determined];
  if (!told.some((at) => isFew(counted[at]!))) return [];
  return orElsewhere(lines.filter((line) => told.some((at) => isIn(line, at))).flatMap(left));
}

const placesOf = ({ parts, sum }: Line): readonly number[] => [...parts, sum];
const isIn = (line: Line, at: number): boolean => line.sum === at || line.parts.includes(at);

type Choosing = {
  counted: readonly Counted[];
  lines: readonly Line[];
  open: ReadonlySet<number>;
  spare: 'parts' | 'sums';
};

/**
 * Of these the one whose loss hurts least: what is not to be spared, then one in whose lines something is withheld
 * already, as it needs no further ones, and among these the one about the fewest.
 */
function leastLost(places: readonly number[], { counted, lines, open, spare }: Choosing): number | undefined {
  const isAlone = (at: number) => (line: Line) =>
    isIn(line, at) && !placesOf(line).some((other) => open.has(other));
  const cost = (at: number) =>
    lines.filter(isAlone(at)).length * 1e9 +
    (lines.some(({ sum }) => sum === at) === (spare === 'sums') ? 4e9 : 0) +
    counted[at]!.people;
  return places.toSorted((one, other) => cost(one) - cost(other))[0];
}
