import { buildApp, work } from './app.ts';
import { listen } from './platform/http/listen.ts';
import { openCurrentGround } from './platform/open-current-ground.ts';
import { closeGround } from './platform/open-ground.ts';
import { startWorker } from './platform/jobs/worker.ts';
import { awaitServer } from './platform/postgres/await-server.ts';
import { reachPostgres } from './platform/postgres/reach-postgres.ts';
import { compressAssets, prepareAssets } from './ui/assets/assets.ts';
import { startPostgres } from './platform/postgres/start-postgres.ts';
import type { Config } from './platform/config/config.ts';
import type { Ground } from './platform/ground.ts';

/** What one process does: serve pages, work through jobs, or both. */
export type Parts = { readonly web: boolean; readonly worker: boolean };

export type Running = {
  readonly ground: Ground;
  /** Where it listens, such as http://127.0.0.1:3000; undefined without web. */
  readonly address: string | undefined;
  /** Rejects when it cannot go on. */
  readonly failed: Promise<never>;
  /** Finishes what is under way, then closes everything. */
  stop(): Promise<void>;
};

/** Starts Stoa. When something is in the way it closes what it had opened and throws Unusable. */
export async function startStoa(config: Config, parts: Parts, log: (line: string) => void): Promise<Running> {
  const closing: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (let close = closing.pop(); close !== undefined; close = closing.pop()) await close();
  };
  try {
    const { url, failed } = await openServer(config, parts, log, closing);
    await awaitServer(url, log);
    const ground = await openCurrentGround(config, url, log);
    closing.push(() => closeGround(ground));
    if (parts.worker) {
      const runner = await startWorker(ground, work, log);
      closing.push(() => runner.stop());
    }
    let address: string | undefined;
    if (parts.web) {
      await prepareAssets();
      const app = await buildApp(ground);
      closing.push(() => app.close());
      address = await listen(app, config);
      void compressAssets();
    }
    return { ground, address, failed, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A site has one server for its data; a worker on its own joins the one that runs. */
async function openServer(
  config: Config,
  parts: Parts,
  log: (line: string) => void,
  closing: (() => Promise<unknown>)[],
) {
  const never = new Promise<never>(() => undefined);
  if (config.databaseUrl !== undefined) return { url: config.databaseUrl, failed: never };
  if (!parts.web) {
    const reached = await reachPostgres(config, log);
    closing.push(reached.stop);
    return { url: reached.url, failed: never };
  }
  const postgres = await startPostgres(config.dataFolder, log);
  closing.push(postgres.stop);
  return { url: postgres.url, failed: postgres.givenUp };
}
