import type { Say } from '#platform/cli/command.ts';
import type { Report } from './run-record.ts';

/** The table at the end: what happened, and what was checked. */
export function printReport({ figures, checks }: Report, say: Say): void {
  const width = Math.max(
    ...[...figures.map(([name]) => name), ...checks.map(({ name }) => name)].map((one) => one.length),
    10,
  );
  say('');
  for (const [name, value] of figures) say(`  ${name.padEnd(width)}  ${value}`);
  say('');
  for (const { name, holds, detail } of checks)
    say(`  ${holds ? 'holds' : 'FAILS'}  ${name.padEnd(width)}  ${detail}`);
  const failed = checks.filter(({ holds }) => !holds).length;
  say('');
  say(failed === 0 ? `  All ${checks.length} checks hold.` : `  ${failed} of ${checks.length} checks fail.`);
}
