import { isShown } from '#shared/aggregates/figure.ts';
import type { Shown } from './shown.ts';

/** Two groups between which hardly anything flows, either way. */
export type Gap = { one: string; other: string };

const atMost = 8;

/**
 * Between which groups hardly anybody learns from anybody, the largest first. Only groups whose people are many: of
 * small ones silence says little. What is withheld for another reason than being about few is no gap.
 */
export function nowhere({ groups, table }: Shown): Gap[] {
  const size = (i: number): number => {
    const { people } = groups[i]!;
    return isShown(people) ? people.value : 0;
  };
  const isSilent = (from: number, to: number): boolean => {
    const cell = table.cells[from]![to]!;
    return !isShown(cell) && cell.withheld === 'few';
  };
  return groups
    .flatMap((one, i) => groups.slice(i + 1).map((other, k) => ({ one, other, i, j: i + 1 + k })))
    .filter(({ one, other }) => one.name !== null && other.name !== null)
    .filter(({ i, j }) => size(i) >= 10 && size(j) >= 10 && isSilent(i, j) && isSilent(j, i))
    .toSorted((a, b) => size(b.i) * size(b.j) - size(a.i) * size(a.j))
    .slice(0, atMost)
    .map(({ one, other }) => ({ one: one.name!, other: other.name! }));
}
