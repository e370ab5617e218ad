import { mkdirSync, readFileSync, readlinkSync, renameSync, symlinkSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import type { Installation } from './installation.ts';

interface Link {
  readonly source: string;
  readonly target: string;
}

/**
 * npm packages cannot hold symbolic links, and the script that would add them may be blocked. So the short names of
 * the libraries (libpq.so.5) are made here, in our own folder, because node_modules may belong to somebody else.
 * Answers the folders to search for libraries, or undefined when the installation needs none.
 */
export function linkLibraries(installation: Installation, folder: string): string | undefined {
  const { package: home } = installation;
  if (home === undefined) return undefined;
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const links = JSON.parse(readFileSync(join(home, 'native/pg-symlinks.json'), 'utf8')) as Link[];
  for (const { source, target } of links) link(join(home, source), join(folder, basename(target)));
  return [folder, join(home, 'native/lib')].join(delimiter);
}

/** Replaces a link that an earlier version left, without a moment at which there is none. */
function link(library: string, path: string): void {
  if (targetOf(path) === library) return;
  const draft = `${path}.${process.pid}`;
  symlinkSync(library, draft);
  renameSync(draft, path);
}

function targetOf(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}
