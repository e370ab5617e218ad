import { setTimeout as pause } from 'node:timers/promises';
import { explainFailure, folderTaken } from './explain-failure.ts';
import { findServer, removeRemains } from './found-server.ts';
import type { Footing } from './footing.ts';
import { launchServer, type ServerProcess } from './server-process.ts';

const patience = 10_000;
const passing =
  /lock file .* already exists|pre-existing shared memory block|is still in use|could not create lock file/;

/** Starts the server; for ten seconds it waits for one that is just ending, as after a crash of Stoa. */
export async function startServer(
  footing: Footing,
  socketFolder: string,
  log: (line: string) => void,
): Promise<ServerProcess> {
  const deadline = Date.now() + patience;
  for (;;) {
    const found = findServer(footing.data);
    if (found?.keeper !== undefined && found.keeper !== process.pid)
      throw folderTaken(footing.dataFolder, found.keeper);
    if (found === undefined) {
      removeRemains(footing.data);
      try {
        return await launchServer(footing, socketFolder, log);
      } catch (error) {
        if (!passing.test(String(error)) || Date.now() > deadline)
          throw explainFailure(error, footing.dataFolder);
      }
    } else {
      // Nobody looks after this one any more: it is asked to end, in case the kernel has not done so.
      endOrphan(found.pid);
      if (Date.now() > deadline) throw folderTaken(footing.dataFolder, found.pid);
    }
    await pause(50);
  }
}

function endOrphan(pid: number): void {
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    // Gone meanwhile, or not ours to end: the next look tells.
  }
}
