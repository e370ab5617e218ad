import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compare } from './compare.ts';
import { printReport, type Report } from './report.ts';

/**
 * npm run bench: what a page costs beside a bare server, in one run.
 * --json FILE   the figures as JSON
 * --quick       a smaller company and shorter loads, to try out the bench itself
 * --grow        also with 10,000 and 1,000,000 posts, to see what growth costs
 */
const { values } = parseArgs({
  options: { json: { type: 'string' }, quick: { type: 'boolean' }, grow: { type: 'boolean' } },
});
const company = { people: 2_000, communities: 200 };
const sizes = values.quick ? [10_000] : values.grow ? [10_000, 100_000, 1_000_000] : [100_000];
const seconds = values.quick ? 2 : values.grow ? 4 : 6;

const folder = mkdtempSync(join(tmpdir(), 'stoa-bench-'));
try {
  const reports: Report[] = [];
  for (const posts of sizes)
    reports.push(await compare(join(folder, String(posts)), { ...company, posts }, seconds));
  for (const report of reports) printReport(report);
  if (values.json)
    writeFileSync(values.json, JSON.stringify({ at: new Date().toISOString(), reports }, null, 2));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);
