import { availableParallelism } from 'node:os';
import { addCounts, noCounts, parseCounts, type Counts } from './counts.ts';
import { runCommand } from './run-command.ts';

/**
 * Runs test files with node:test, all files of a process in that one process, on as many processes as there are cores.
 * Prints failures; answers the counts.
 */
export async function runTests(
  files: readonly string[],
  environment: Record<string, string>,
  processes = Math.min(4, availableParallelism()),
): Promise<Counts> {
  const shares = Array.from({ length: processes }, (_, index) =>
    files.filter((_file, place) => place % processes === index),
  );
  const sum = noCounts();
  await Promise.all(
    shares
      .filter((share) => share.length > 0)
      .map(async (share) => addCounts(sum, await runShare(share, environment))),
  );
  return sum;
}

async function runShare(files: readonly string[], environment: Record<string, string>): Promise<Counts> {
  const { code, output } = await runCommand(
    [
      process.execPath,
      '--test',
      '--test-isolation=none',
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
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !settings.test(name)));
}
