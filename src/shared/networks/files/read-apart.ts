import { workApart } from '#platform/threads/work-apart.ts';
import type { ReadNetwork } from './network-data.ts';
import { readNetwork } from './read-network.ts';

export interface Reading {
  directed: boolean;
  /** A second table that tells more of people. */
  people?: Buffer | undefined;
}

/** Up to so many bytes are read in milliseconds. */
const quickBytes = 200_000;

/** Reads a network from a file, a large one in a thread of its own, so that nobody waits for their page meanwhile. */
export function readApart(bytes: Buffer, options: Reading): Promise<ReadNetwork> {
  if (bytes.length + (options.people?.length ?? 0) <= quickBytes) {
    return Promise.resolve(readNetwork(bytes, options));
  }
  return workApart(new URL('./reading-thread.ts', import.meta.url), { bytes, options });
}
