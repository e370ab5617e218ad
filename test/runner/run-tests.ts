import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '#platform/config/project-folder.ts';
import { noCounts, parseCounts, type Counts } from './counts.ts';
import { runCommand } from './run-command.ts';

/** Runs test files with node:test, each in a process of its own. Prints failures; answers the counts. */
export async function runTests(
  files: readonly string[],
  environment: Record<string, string>,
  processes = Math.min(4, availableParallelism()),
): Promise<Counts> {
  const { code, output } = await runCommand(
    [
      process.execPath,
      '--test',
      `--test-concurrency=${processes}`,
      '--test-force-exit',
      '--test-timeout=180000',
      '--test-reporter=./test/runner/reporter.ts',
      ...files,
    ],
    { ...ownEnvironment(), ...environment },
  );
  const counts = parseCounts(output) ?? noCounts();
  if (code !== 0 && counts.failed === 0) counts.failed++;
  if (counts.failed > 0) console.log(output);
  return counts;
}

/** The settings of whoever runs the tests must not change what they find. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const settings = /^(?:STOA_(?!TEST_).*|DATABASE_URL|PORT|HOST|PG[A-Z]+|NODE_OPTIONS|NODE_TEST_CONTEXT)$/;
  return {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !settings.test(name))),
    // Every test process loads the same code.
    NODE_COMPILE_CACHE: join(projectFolder, 'node_modules/.cache/compiled'),
  };
}
