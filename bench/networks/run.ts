import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { drawPeople } from '#shared/networks/draw-people.ts';
import { usualDrawing } from '#shared/networks/measure-paths.ts';
import { findPython, howToInstall } from '#test/networks/ask-python.ts';
import { generateCompany, type CompanySize } from '#test/networks/company.ts';
import type { Asked, Taken } from './asked.ts';

/**
 * npm run bench:networks: what all measures of an organisation of 55,500 people and a million ties take, beside
 * python-igraph with those that it has; and of a smaller one, in which both follow every path. Ends with 1 when Stoa
 * takes more than three times as long or more than 2 GB.
 */
const most = { ratio: 3, bytes: 2e9 };
const steps = {
  build: ['the network', 'the network'],
  ties: ['density, reciprocity, degree assortativity, components, k-core', 'the same'],
  circles: ['constraint, effective size, efficiency', 'constraint'],
  communities: ['communities, modularity', 'the same'],
  paths: ['closeness, betweenness', ''],
  groups: ['E-I, Blau, IQV, assortativity, brokerage by three groupings', 'assortativity by three'],
} as const;

const python = findPython(console.log);
if (python === null) {
  console.error(howToInstall);
  process.exit(1);
}
const quick = process.argv.includes('--quick');
const sizes: CompanySize[] = [
  { people: 4_000, ties: 40_000, directed: true },
  ...(quick ? [] : [{ people: 55_500, ties: 1_000_000, directed: true }]),
];
const folder = mkdtempSync(join(tmpdir(), 'stoa-bench-networks-'));
try {
  const within = sizes.map((size) => compare(python, size));
  process.exitCode = within.every(Boolean) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}

function compare(python: string, size: CompanySize): boolean {
  const { network, ties, groupings } = generateCompany(size);
  const drawing = usualDrawing(network);
  const asked: Asked = {
    people: size.people,
    directed: size.directed,
    groupings: Object.values(groupings).map(({ of }) => [...of]),
    drawn: drawing ? [...drawPeople(size.people, drawing.people, drawing.seed)] : [],
  };
  const pairs = Uint32Array.from({ length: ties.from.length * 2 }, (_, at) =>
    at % 2 === 0 ? ties.from[at >> 1]! : ties.to[at >> 1]!,
  );
  writeFileSync(join(folder, 'ties.u32'), pairs);
  writeFileSync(join(folder, 'network.json'), JSON.stringify(asked));
  const beside = (file: string) => fileURLToPath(new URL(file, import.meta.url));
  const igraph = run(python, [beside('./with-igraph.py'), folder]);
  const stoa = run(process.execPath, [beside('./with-stoa.ts'), folder]);
  return tell(size, stoa, igraph, drawing !== null);
}

function run(program: string, words: string[]): Taken {
  return JSON.parse(execFileSync(program, words, { encoding: 'utf8', maxBuffer: 1e8 })) as Taken;
}

function tell(size: CompanySize, stoa: Taken, igraph: Taken, drawn: boolean): boolean {
  const number = (value: number) => value.toLocaleString('en');
  console.log(`\n${number(size.people)} people, ${number(size.ties)} ties; igraph ${igraph.version}\n`);
  console.log('| step | Stoa | CPU s | igraph | CPU s |\n| --- | --- | ---: | --- | ---: |');
  for (const [step, [own, other]] of Object.entries(steps)) {
    const [ours, theirs] =
      step !== 'paths'
        ? [own, other]
        : drawn
          ? ['closeness from 256 people, betweenness from 100,000 paths', 'closeness of 256 people']
          : ['closeness, betweenness, all paths', 'the same'];
    console.log(
      `| ${step} | ${ours} | ${stoa.seconds[step]!.toFixed(2)} | ${theirs} | ${igraph.seconds[step]!.toFixed(2)} |`,
    );
  }
  const sum = ({ seconds }: Taken) => Object.values(seconds).reduce((all, one) => all + one, 0);
  const ratio = sum(stoa) / sum(igraph);
  console.log(`| all | | ${sum(stoa).toFixed(1)} | | ${sum(igraph).toFixed(1)} |`);
  console.log(
    `\n${ratio.toFixed(2)} times the time of igraph (at most ${most.ratio}); memory ${Math.round(stoa.bytes / 1e6)} MB (at most ${most.bytes / 1e6}), igraph ${Math.round(igraph.bytes / 1e6)} MB; progress told ${stoa.told} times; the longest wait of anything else in the process ${stoa.longestWait!.toFixed(0)} ms.`,
  );
  return ratio <= most.ratio && stoa.bytes <= most.bytes;
}
