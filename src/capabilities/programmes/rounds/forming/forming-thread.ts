import { parentPort, workerData } from 'node:worker_threads';
import { formGroups } from './form-groups.ts';
import type { Pool } from './pool.ts';

const { pool, seed } = workerData as { pool: Pool; seed: number };
parentPort!.postMessage(formGroups(pool, seed), []);
