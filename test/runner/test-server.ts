import { chmodSync, globSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findServer } from '#platform/postgres/found-server.ts';
import { builtInPostgres, type Installation } from '#platform/postgres/installation.ts';
import { startPostgres } from '#platform/postgres/start-postgres.ts';
import { throwawayFolder } from '#test/support/throwaway-folder.ts';

/** Gives `work` the environment of a test run: a PostgreSQL and a folder for files, both thrown away afterwards. */
export async function withServer<T>(
  work: (environment: Record<string, string>) => Promise<T>,
  installation: Installation = builtInPostgres(),
): Promise<T> {
  removeLeftovers();
  const folder = throwawayFolder();
  const files = mkdtempSync(join(tmpdir(), 'stoa-test-'));
  chmodSync(files, 0o711);
  try {
    const postgres = await startPostgres(folder, () => undefined, { durable: false, installation });
    try {
      return await work({ STOA_TEST_DATABASE_URL: postgres.url, TMPDIR: files });
    } finally {
      await postgres.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
    rmSync(files, { recursive: true, force: true });
  }
}

/** A run that was killed could not clean up, and its folder takes memory. */
function removeLeftovers(): void {
  const anHourAgo = Date.now() - 3_600_000;
  for (const folder of globSync([join(tmpdir(), 'stoa-test-*'), '/dev/shm/stoa-test-*'])) {
    const { uid, mtimeMs } = statSync(folder, { throwIfNoEntry: false }) ?? { uid: -1, mtimeMs: 0 };
    if (uid !== process.getuid?.() || mtimeMs > anHourAgo || findServer(join(folder, 'postgres'))) continue;
    rmSync(folder, { recursive: true, force: true });
  }
}
