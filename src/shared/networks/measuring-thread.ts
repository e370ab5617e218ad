import { parentPort, workerData } from 'node:worker_threads';
import type { Measuring, Told } from './measure-apart.ts';
import { measureNetwork } from './measure-network.ts';

const { network, groupings, drawing } = workerData as Measuring;
const tell = (told: Told) => parentPort!.postMessage(told, []);
const measured = measureNetwork(network, groupings, {
  ...(drawing !== undefined && { drawing }),
  progress: (progress) => tell({ progress }),
});
tell({ measured });
