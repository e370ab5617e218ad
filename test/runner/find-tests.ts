import { globSync, readFileSync, statSync } from 'node:fs';

export interface TestFiles {
  /** All tests that need no browser, the largest first. */
  readonly ordinary: readonly string[];
  /** Those of them that use a database: asked again on an older PostgreSQL. */
  readonly onDatabase: readonly string[];
  readonly browser: readonly string[];
}

/** Finds the test files whose path contains `only`. Browser tests live in test/browser. */
export function findTests(only = ''): TestFiles {
  const all = globSync(['src/**/*.test.ts', 'test/**/*.test.ts']).filter((file) => file.includes(only));
  const bySize = all.toSorted((a, b) => statSync(b).size - statSync(a).size);
  const ordinary = bySize.filter((file) => !isBrowserTest(file));
  return {
    ordinary,
    onDatabase: ordinary.filter((file) => readFileSync(file, 'utf8').includes('#test/')),
    browser: bySize.filter(isBrowserTest),
  };
}

function isBrowserTest(file: string): boolean {
  return file.startsWith('test/browser/');
}
