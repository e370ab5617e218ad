import type { Say } from '#platform/cli/command.ts';
import type { Tongue } from '#platform/i18n/tongue.ts';
import type { Report } from './run-record.ts';
import { sayCheck, sayFigure } from './said.ts';
import { t } from './words.ts';

/** The table at the end: what happened, and what was checked. */
export function printReport(c: Tongue, { figures, checks }: Report, say: Say): void {
  const named = figures.map(
    ([name, value]) => [sayFigure(c, name), t(c, 'table.amount', { amount: value })] as const,
  );
  const width = Math.max(...named.map(([name]) => name.length), 10);
  say('');
  for (const [name, value] of named) say(`  ${name.padEnd(width)}  ${value.padStart(9)}`);
  say('');
  for (const { name, holds, of, wrong, detail } of checks) {
    const found = t(c, 'table.found', { of, wrong });
    const word = t(c, holds ? 'table.holds' : 'table.fails').padEnd(8);
    say(`  ${word}${sayCheck(c, name)} ${found}${detail === '' ? '' : ` [${detail}]`}`);
  }
  say('');
  const failed = checks.filter(({ holds }) => !holds).length;
  say(`  ${t(c, 'table.outcome', { failed, checks: checks.length })}`);
}
