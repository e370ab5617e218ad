import { relative } from 'node:path';
import type { TestEvent } from 'node:test/reporters';
import { inspect } from 'node:util';
import { formatCounts, noCounts } from './counts.ts';

/** Prints each failure in full when it happens, and at the end one line with the counts for the runner to read. */
export default async function* report(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const counts = noCounts();
  for await (const event of events) {
    if (event.type !== 'test:pass' && event.type !== 'test:fail') continue;
    const { data } = event;
    const isSuite = data.details.type === 'suite';
    if (event.type === 'test:pass') {
      if (isSuite) continue;
      if (data.skip === undefined) counts.passed++;
      else counts.skipped++;
      continue;
    }
    const error = event.data.details.error as Error & { failureType?: string };
    // The failed test within has been told already.
    if (error.failureType === 'subtestsFailed') continue;
    counts.failed++;
    const place = data.file === undefined ? '' : ` (${relative('.', data.file)}:${data.line ?? 1})`;
    yield `\n  ✗ ${data.name}${place}\n${indent(inspect(error.cause ?? error, { colors: false, depth: 8 }))}\n`;
  }
  yield `\n${formatCounts(counts)}\n`;
}

function indent(text: string): string {
  return text.replaceAll(/^/gm, '    ');
}
