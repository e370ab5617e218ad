import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The key for signatures that belongs to this data folder; made on the first start, readable only by its owner. */
export function secretOf(dataFolder: string): string {
  const path = join(dataFolder, 'secret');
  if (!existsSync(path)) create(path);
  return readFileSync(path, 'utf8').trim();
}

/** Two first starts at once must agree on one secret, so the first to link its file in place wins. */
function create(path: string): void {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 });
  try {
    linkSync(draft, path);
  } catch (error) {
    if (!existsSync(path)) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}
