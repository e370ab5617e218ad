import { chownSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Unusable } from '#platform/config/unusable.ts';
import { explainFailure } from './explain-failure.ts';
import { prepareFooting, type Footing, type FootingOptions } from './footing.ts';
import { initData } from './init-data.ts';
import type { ServerProcess } from './server-process.ts';
import { socketFolderFor, urlOf } from './socket-folder.ts';
import { startServer } from './start-server.ts';

export interface Postgres {
  /** Address for the driver. It stays the same when the server had to be started again. */
  readonly url: string;
  readonly pid: number;
  /** Rejects when the server keeps ending and is not started again. */
  readonly givenUp: Promise<never>;
  /** Closes the database properly. */
  stop(): Promise<void>;
  /** Lets this program end without stopping the server first. For tests. */
  release(): void;
}

const mostRestarts = 5;
const withinMs = 60_000;

/**
 * Starts the built-in PostgreSQL on the files in the data folder, makes them first when there are none, and starts it
 * again when it ends unexpectedly. Throws Unusable with a sentence for whoever starts Stoa.
 */
export async function startPostgres(
  dataFolder: string,
  log: (line: string) => void,
  options: FootingOptions = {},
): Promise<Postgres> {
  const footing = prepareFooting(dataFolder, options);
  await initData(footing);
  giveToOwner(footing);
  const real = { ...footing, data: realpathSync(footing.data) };
  const socketFolder = socketFolderFor(real);
  const forget = () => socketFolder !== real.data && rmSync(socketFolder, { recursive: true, force: true });
  try {
    return await supervise(real, socketFolder, log, forget);
  } catch (error) {
    forget();
    throw error;
  }
}

async function supervise(
  footing: Footing,
  socketFolder: string,
  log: (line: string) => void,
  forget: () => void,
): Promise<Postgres> {
  let server: ServerProcess = await startServer(footing, socketFolder, log);
  let stopping = false;
  const restarts: number[] = [];
  const { promise: givenUp, reject: giveUp } = Promise.withResolvers<never>();
  givenUp.catch(() => undefined);

  async function watch(): Promise<void> {
    const said = await server.ended;
    if (stopping) return;
    const now = Date.now();
    restarts.push(now);
    if (restarts.filter((time) => time > now - withinMs).length > mostRestarts) {
      giveUp(
        new Unusable(
          `The database ended ${mostRestarts + 1} times within a minute. Its last words:\n  ${said}`,
        ),
      );
      return;
    }
    log('The database ended unexpectedly and is started again.');
    try {
      server = await startServer(footing, socketFolder, log);
      if (stopping) server.signal('SIGINT');
      void watch();
    } catch (error) {
      giveUp(error);
    }
  }
  void watch();

  async function stop(): Promise<void> {
    stopping = true;
    server.signal('SIGINT');
    const late = new AbortController();
    void pause(15_000, undefined, { signal: late.signal, ref: false }).then(
      () => server.signal('SIGQUIT'),
      () => undefined,
    );
    await server.ended;
    late.abort();
    forget();
  }

  return {
    url: urlOf(socketFolder),
    get pid() {
      return server.pid;
    },
    givenUp,
    stop,
    release: () => server.release(),
  };
}

/** The files may come from a start by another user, or from a backup. */
function giveToOwner(footing: Footing): void {
  const { owner } = footing.standing;
  try {
    if (owner === undefined || statSync(footing.data).uid === owner.uid) return;
    for (const entry of readdirSync(footing.data, { recursive: true, withFileTypes: true })) {
      if (!entry.isSymbolicLink()) chownSync(join(entry.parentPath, entry.name), owner.uid, owner.gid);
    }
    chownSync(footing.data, owner.uid, owner.gid);
  } catch (error) {
    throw explainFailure(error, footing.dataFolder);
  }
}
