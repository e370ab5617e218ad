import { csvOf } from '#platform/files/csv.ts';
import type { Tongue } from '#platform/i18n/tongue.ts';
import { isShown } from '#shared/aggregates/figure.ts';
import type { Shown } from './shown.ts';
import { groupName, whyWithheld } from './views/flow-words.ts';
import { t } from './words.ts';

/** The table of a quarter as a file, a line for each two groups: what the page withholds is withheld here too. */
export function flowCsv(c: Tongue, { groups, table }: Shown): Buffer {
  const head = [t(c, 'csv.from'), t(c, 'csv.to'), t(c, 'csv.pairs'), t(c, 'csv.withheld')];
  const lines = groups.flatMap((from, i) =>
    groups.map((to, j) => {
      const cell = table.cells[i]![j]!;
      const said = isShown(cell) ? [cell.value, ''] : ['', whyWithheld(c, cell)];
      return [groupName(c, from), groupName(c, to), ...said];
    }),
  );
  return csvOf([head, ...lines]);
}
