import { Worker } from 'node:worker_threads';
import type { Drawing } from './measure-paths.ts';
import type { Groupings, Measured, Progress } from './measure-network.ts';
import type { Network } from './network.ts';

/** What the thread is given, and what it tells. */
export interface Measuring {
  network: Network;
  groupings: Groupings;
  drawing?: Drawing | null;
}
export type Told = { progress: Progress } | { measured: Measured };

/** Measures a network in a thread of its own, so that nobody waits for their page meanwhile. */
export function measureApart(
  what: Measuring,
  progress: (progress: Progress) => void = () => {},
): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./measuring-thread.ts', import.meta.url), { workerData: what });
    worker.on('message', (told: Told) => {
      if ('progress' in told) progress(told.progress);
      else resolve(told.measured);
    });
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the thread that measured ended with ${code}`)));
  });
}
