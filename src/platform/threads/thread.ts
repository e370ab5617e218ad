import { parentPort, workerData } from 'node:worker_threads';

/** What a thread says to the one that began it. */
export type Told<Result, Progress> = { progress: Progress } | { result: Result };

type Column = { buffer: ArrayBufferLike };

/**
 * Does the work of this thread. Columns of numbers that `handedOver` names go over without being copied, so that even a
 * million of them keep nobody waiting.
 */
export function answer<Given, Result, Progress = never>(
  work: (given: Given, tell: (progress: Progress) => void) => Result,
  handedOver: (result: Result) => readonly Column[] = () => [],
): void {
  const say = (told: Told<Result, Progress>, over: ArrayBuffer[] = []) => parentPort!.postMessage(told, over);
  const result = work(workerData as Given, (progress) => say({ progress }));
  const over = new Set(handedOver(result).map(({ buffer }) => buffer as ArrayBuffer));
  say({ result }, [...over]);
}
