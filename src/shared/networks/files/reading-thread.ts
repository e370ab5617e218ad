import { parentPort, workerData } from 'node:worker_threads';
import type { Reading } from './read-apart.ts';
import { readNetwork } from './read-network.ts';

const { bytes, options } = workerData as { bytes: Uint8Array; options: Reading };
const read = readNetwork(Buffer.from(bytes), {
  ...options,
  people: options.people && Buffer.from(options.people),
});
// A million ties are handed over, not copied.
const columns = read.data ? [read.data.from, read.data.to, read.data.weight] : [];
parentPort!.postMessage(
  read,
  columns.map(({ buffer }) => buffer as ArrayBuffer),
);
