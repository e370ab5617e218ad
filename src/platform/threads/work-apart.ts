import { Worker } from 'node:worker_threads';
import type { Told } from './thread.ts';

/**
 * Has long computing done in a thread of its own, so that nobody waits for their page meanwhile. `thread` is a file that
 * calls `answer`; what it is given and gives back is copied, so it is data. Rejects with what was thrown there.
 */
export function workApart<Result, Progress = never>(
  thread: URL,
  given: unknown,
  hear: (progress: Progress) => void = () => {},
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(thread, { workerData: given });
    worker.on('message', (told: Told<Result, Progress>) => {
      if ('progress' in told) hear(told.progress);
      else resolve(told.result);
    });
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`${thread.pathname} ended with ${code}`)));
  });
}
