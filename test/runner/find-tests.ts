import { globSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

export interface TestFiles {
  /** All tests that need no browser, those that take longest first. */
  readonly ordinary: readonly string[];
  /** Of each folder the largest that uses a database: asked again on an older PostgreSQL. */
  readonly onDatabase: readonly string[];
  readonly browser: readonly string[];
}

/** Finds the test files whose path contains `only`. Browser tests live in test/browser. */
export function findTests(only = ''): TestFiles {
  const all = globSync(['src/**/*.test.ts', 'test/**/*.test.ts']).filter((file) => file.includes(only));
  // What asks the whole house takes longest: begun last, it would keep one processor idle.
  const bySize = all.toSorted(
    (a, b) =>
      Number(b.startsWith('test/')) - Number(a.startsWith('test/')) || statSync(b).size - statSync(a).size,
  );
  const ordinary = bySize.filter((file) => !isBrowserTest(file));
  return {
    ordinary,
    onDatabase: firstOfEachFolder(ordinary.filter((file) => readFileSync(file, 'utf8').includes('#test/'))),
    browser: bySize.filter(isBrowserTest),
  };
}

function isBrowserTest(file: string): boolean {
  return file.startsWith('test/browser/');
}

/** What a capability asks of the database is told by its largest test; the rest would double the time. */
function firstOfEachFolder(files: readonly string[]): readonly string[] {
  return [...new Map(files.toReversed().map((file) => [dirname(file), file])).values()];
}
