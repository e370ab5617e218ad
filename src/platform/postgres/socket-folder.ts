import { chownSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { Footing } from './footing.ts';

/** The kernel takes no longer path for a socket. */
const longestPath = 107;

/** The socket lies with the database files, which are closed to others; or in a short folder that is closed too. */
export function socketFolderFor(footing: Footing): string {
  if (Buffer.byteLength(join(footing.data, '.s.PGSQL.5432')) <= longestPath) return footing.data;
  const folder = mkdtempSync('/tmp/stoa-');
  if (footing.standing.owner) chownSync(folder, footing.standing.owner.uid, footing.standing.owner.gid);
  return folder;
}

/** The address that the driver takes. */
export function urlOf(socketFolder: string, database = 'stoa'): string {
  return `postgres://stoa@/${database}?host=${encodeURIComponent(socketFolder)}`;
}
