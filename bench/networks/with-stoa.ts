import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { measureApart } from '#shared/networks/measure-apart.ts';
import { buildNetwork } from '#shared/networks/network.ts';
import type { Asked, Taken } from './asked.ts';

/** What Stoa takes for all measures of a network, in the thread that pages use. Prints JSON as with-igraph.py does. */
const folder = process.argv[2]!;
const asked = JSON.parse(readFileSync(join(folder, 'network.json'), 'utf8')) as Asked;
const seconds: Record<string, number> = {};
// Of all threads, as a machine that is busy with other things makes no difference to it.
const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
let began = cpu();
const done = (step: string) => {
  seconds[step] = cpu() - began;
  began = cpu();
};

const bytes = readFileSync(join(folder, 'ties.u32'));
const ends = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
const ties = {
  from: ends.filter((_, at) => at % 2 === 0),
  to: ends.filter((_, at) => at % 2 === 1),
};
const network = buildNetwork(asked.people, ties, { directed: asked.directed });
done('build');
const waiting = monitorEventLoopDelay({ resolution: 5 });
waiting.enable();
let step = 'ties';
let told = 0;
const groupings = Object.fromEntries(
  asked.groupings.map((of, at) => [
    `${at}`,
    { of: Int32Array.from(of), names: Array.from(new Set(of), (group) => `${group}`) },
  ]),
);
await measureApart({ network, groupings }, (progress) => {
  told += 1;
  if (progress.step === step) return;
  done(step);
  step = progress.step;
});
waiting.disable();
const taken: Taken = {
  version: process.version,
  seconds,
  bytes: process.resourceUsage().maxRSS * 1024,
  longestWait: waiting.max / 1e6,
  told,
};
console.log(JSON.stringify(taken));
