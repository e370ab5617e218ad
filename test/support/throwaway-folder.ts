import { chmodSync, mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const enough = 1024 ** 3;

/** A new folder for a database that is thrown away: in memory where there is room, as copies are ten times as fast there. */
export function throwawayFolder(): string {
  const folder = mkdtempSync(join(memoryHasRoom() ? '/dev/shm' : tmpdir(), 'stoa-test-'));
  // PostgreSQL's own user must get through.
  chmodSync(folder, 0o711);
  return folder;
}

function memoryHasRoom(): boolean {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize > enough;
  } catch {
    return false;
  }
}
