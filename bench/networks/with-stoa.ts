import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { measureApart } from '#capabilities/network-studies/measuring/measure-apart.ts';
import type { NetworkData } from '#shared/networks/files/network-data.ts';
import type { Asked, Taken } from './asked.ts';

/** What Stoa takes for all measures of a network, in the thread that pages use. Prints JSON as with-igraph.py does. */
const folder = process.argv[2]!;
const asked = JSON.parse(readFileSync(join(folder, 'network.json'), 'utf8')) as Asked;
const data = dataOf(asked);
const seconds: Record<string, number> = {};
let began = cpu();
let step = 'build';
let told = 0;
const waiting = monitorEventLoopDelay({ resolution: 5 });
waiting.enable();
await measureApart({ data }, (progress) => {
  told += 1;
  if (progress.step === step) return;
  seconds[step] = cpu() - began;
  began = cpu();
  step = progress.step;
});
// What comes after the last step is what the page says of it all, and handing it over.
seconds['groups']! += cpu() - began;
waiting.disable();
const taken: Taken = {
  version: process.version,
  seconds,
  bytes: process.resourceUsage().maxRSS * 1024,
  longestWait: waiting.max / 1e6,
  told,
};
console.log(JSON.stringify(taken));

/** Of all threads, so that a machine that is busy with other things makes no difference. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function dataOf({ people, directed, groupings }: Asked): NetworkData {
  const bytes = readFileSync(join(folder, 'ties.u32'));
  const ends = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  const ids = Array.from({ length: people }, (_, person) => `${person}`);
  return {
    directed,
    weighted: false,
    ids,
    labels: ids.map(() => null),
    attributes: groupings.map((of, at) => ({ name: `${at}`, values: of.map((group) => `${group}`) })),
    from: ends.filter((_, at) => at % 2 === 0),
    to: ends.filter((_, at) => at % 2 === 1),
    weight: new Float64Array(ends.length / 2).fill(1),
  };
}
