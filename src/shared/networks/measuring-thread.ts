import { parentPort, workerData } from 'node:worker_threads';
import type { Measuring, Told } from './measure-apart.ts';
import { measureNetwork } from './measure-network.ts';

const { network, groupings, drawing } = workerData as Measuring;
const tell = (told: Told, handedOver: ArrayBuffer[] = []) => parentPort!.postMessage(told, handedOver);
const measured = measureNetwork(network, groupings, {
  ...(drawing !== undefined && { drawing }),
  progress: (progress) => tell({ progress }),
});
// The figures of everybody are handed over, not copied: the one who waits for them has other people waiting too.
const columns = [
  ...Object.values(measured.people),
  ...Object.values(measured.groupings).flatMap(({ externalInternal, brokers }) => [
    externalInternal,
    ...Object.values(brokers),
  ]),
];
tell({ measured }, [...new Set(columns.map(({ buffer }) => buffer as ArrayBuffer))]);
