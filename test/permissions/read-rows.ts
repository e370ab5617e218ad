import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Row } from './table.ts';

const notRows = new Set(['table.ts', 'read-rows.ts', 'who-may-what.test.ts']);

/** The rows of all files beside this one. */
export async function readRows(): Promise<Row[]> {
  const names = (await readdir(import.meta.dirname))
    .filter((name) => name.endsWith('.ts') && !notRows.has(name))
    .sort();
  const files = await Promise.all(
    names.map((name) => import(join(import.meta.dirname, name)) as Promise<Record<string, readonly Row[]>>),
  );
  return files.flatMap((file) => Object.values(file).flat());
}
