import { answer } from '#platform/threads/thread.ts';
import type { Reading } from './read-apart.ts';
import { readNetwork } from './read-network.ts';

/** Bytes arrive as plain ones. */
type Given = { bytes: Uint8Array; options: Reading };

answer(
  ({ bytes, options: { directed, people } }: Given) =>
    readNetwork(Buffer.from(bytes), { directed, people: people && Buffer.from(people) }),
  ({ data }) => (data ? [data.from, data.to, data.weight] : []),
);
