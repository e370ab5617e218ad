import { parentPort, workerData } from 'node:worker_threads';
import type { Reading } from './read-apart.ts';
import { readNetwork } from './read-network.ts';

const { bytes, options } = workerData as { bytes: Uint8Array; options: Reading };
parentPort!.postMessage(
  readNetwork(Buffer.from(bytes), { ...options, people: options.people && Buffer.from(options.people) }),
  [],
);
