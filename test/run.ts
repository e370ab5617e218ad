import { parseArgs } from 'node:util';
import { projectFolder } from '#platform/config/project-folder.ts';
import { systemPostgres } from '#platform/postgres/installation.ts';
import { addCounts, formatCounts, noCounts, type Counts } from './runner/counts.ts';
import { findTests } from './runner/find-tests.ts';
import { findChromium, findOlderPostgres } from './runner/needed-programs.ts';
import { runCommand } from './runner/run-command.ts';
import { runTests } from './runner/run-tests.ts';
import { withServer } from './runner/test-server.ts';

/**
 * npm test: everything that must hold, in one command.
 * --quick            types, lint and format only
 * --only PART        only the test files with PART in their path, on the built-in database
 */
const { values } = parseArgs({ options: { quick: { type: 'boolean' }, only: { type: 'string' } } });
const total = noCounts();

process.chdir(projectFolder);
if (values.only === undefined) await checkSource();
if (!values.quick) await runAllTests();
console.log(formatCounts(total));
process.exit(total.failed === 0 ? 0 : 1);

async function checkSource(): Promise<void> {
  await Promise.all([
    check('types', ['tsc', '-p', '.']),
    check('lint', ['oxlint']),
    check('format', ['oxfmt', '--check', '.']),
  ]);
}

async function runAllTests(): Promise<void> {
  const files = findTests(values.only);
  await withServer(async (environment) => {
    await step(`tests on PostgreSQL 18 (${files.ordinary.length} files)`, () =>
      runTests(files.ordinary, environment),
    );
    if (files.browser.length > 0) await runBrowserTests(files.browser, environment);
  });
  if (values.only === undefined && files.onDatabase.length > 0) await runOnOlderPostgres(files.onDatabase);
}

async function runBrowserTests(files: readonly string[], environment: Record<string, string>): Promise<void> {
  const chromium = await findChromium();
  if (chromium === undefined)
    return skip(files, 'browser tests: no Chromium here. Install it: apt-get install chromium');
  await step(`tests in a browser (${files.length} files)`, () =>
    runTests(files, { ...environment, STOA_TEST_CHROMIUM: chromium }, 1),
  );
}

async function runOnOlderPostgres(files: readonly string[]): Promise<void> {
  const older = await findOlderPostgres();
  if (older === undefined)
    return skip(files, 'tests on an older PostgreSQL: none here. Install it: apt-get install postgresql');
  await withServer(
    (environment) =>
      step(`tests on PostgreSQL ${older.major} (${files.length} files)`, () => runTests(files, environment)),
    systemPostgres(older.bin),
  );
}

async function check(name: string, words: readonly string[]): Promise<void> {
  await step(name, async () => {
    const { code, output } = await runCommand(words);
    if (code !== 0) console.log(output);
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  });
}

async function step(name: string, work: () => Promise<Counts>): Promise<void> {
  const start = performance.now();
  const counts = await work();
  addCounts(total, counts);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(
    `${counts.failed === 0 ? '✓' : '✗'} ${name}: ${formatCounts(counts)}, ${seconds} s`.replace(
      '1 passed, 0 failed, ',
      '',
    ),
  );
}

function skip(files: readonly string[], why: string): void {
  total.skipped += files.length;
  console.log(`- ${why}`);
}
