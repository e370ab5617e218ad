import { chownSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Unusable } from '#platform/config/unusable.ts';
import { explainFailure } from './explain-failure.ts';
import type { Footing } from './footing.ts';
import { runToEnd } from './run-to-end.ts';

/**
 * Makes the database files when there are none. They are made beside their place and moved there when complete, so
 * that a start that was interrupted leaves nothing half-made behind.
 */
export async function initData(footing: Footing): Promise<void> {
  const version = versionOf(footing.data);
  if (version === footing.major) return;
  if (version !== undefined) {
    throw new Unusable(
      `The database in ${footing.data} was made by PostgreSQL ${version}, and this Stoa brings PostgreSQL ${footing.major}. ` +
        'Export it with the Stoa that made it, and import it into a new data folder.',
    );
  }
  const draft = mkdtempSync(`${footing.data}.new-`);
  try {
    if (footing.standing.owner) chownSync(draft, footing.standing.owner.uid, footing.standing.owner.gid);
    await runToEnd(footing, 'initdb', initdbWords(footing, draft));
    await runToEnd(footing, 'postgres', ['--single', '-D', draft, 'postgres'], 'CREATE DATABASE stoa;\n');
    renameSync(draft, footing.data);
  } catch (error) {
    // Another start was faster: its files are as good as ours.
    if (versionOf(footing.data) !== footing.major) throw explainFailure(String(error), footing.dataFolder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Only this user can reach the socket, so no password is asked; nothing listens on the network. */
function initdbWords(footing: Footing, folder: string): string[] {
  const builtin = footing.major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : [];
  const sync = footing.durable ? [] : ['--no-sync'];
  const locale = footing.major >= 17 ? '--locale=C' : '--locale=C.UTF-8';
  return [
    '-D',
    folder,
    '-U',
    'stoa',
    '-E',
    'UTF8',
    locale,
    ...builtin,
    '--auth-local=trust',
    '--auth-host=reject',
    ...sync,
  ];
}

function versionOf(data: string): number | undefined {
  try {
    return Number(readFileSync(join(data, 'PG_VERSION'), 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
