import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

export type SourceFile = { path: string; text: string; lines: number };

/** The files of the project that match, with their text. */
export function source(pattern: string): SourceFile[] {
  return globSync(pattern, { cwd: root })
    .filter((path) => !path.includes('node_modules'))
    .sort()
    .map((path) => {
      const text = readFileSync(join(root, path), 'utf8');
      return { path, text, lines: text.split('\n').length - 1 };
    });
}

/** What a file imports: as it is written, and where in the project it lies (undefined for a package). */
export function importsOf({ path, text }: SourceFile): { written: string; target: string | undefined }[] {
  const found = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1]!);
  return found.map((written) => ({ written, target: locate(path, written) }));
}

function locate(from: string, written: string): string | undefined {
  if (written === '#tables') return 'db/tables.ts';
  if (written.startsWith('#'))
    return written.startsWith('#test/') ? written.slice(1) : `src/${written.slice(1)}`;
  return written.startsWith('.') ? join(from, '..', written) : undefined;
}
