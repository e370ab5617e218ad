import { rmSync } from 'node:fs';
import { throwawayFolder } from '#test/support/throwaway-folder.ts';
import type { Installation } from '#platform/postgres/installation.ts';
import { builtInPostgres } from '#platform/postgres/installation.ts';
import { startPostgres } from '#platform/postgres/start-postgres.ts';

/** Gives `work` a PostgreSQL that is thrown away afterwards. */
export async function withServer<T>(
  work: (url: string) => Promise<T>,
  installation: Installation = builtInPostgres(),
): Promise<T> {
  const folder = throwawayFolder();
  try {
    const postgres = await startPostgres(folder, () => undefined, { durable: false, installation });
    try {
      return await work(postgres.url);
    } finally {
      await postgres.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
