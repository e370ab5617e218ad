import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NetworkData } from '#shared/networks/files/network-data.ts';
import { writeGraphml } from '#shared/networks/files/write-graphml.ts';
import { askPython, findPython, howToInstall, type Answer, type Question } from './ask-python.ts';
import { agrees, distance } from './compare.ts';
import { findNetworks } from './find-networks.ts';
import { everyKind, large } from './kinds.ts';
import { recordAnswers } from './recorded.ts';
import { stoaValues, type StoaValues } from './stoa-values.ts';

/**
 * npm run verify:networks [-- FILE or FOLDER …]: sets Stoa's figures beside those of NetworkX and igraph, to nine digits,
 * on generated networks and on those given (GraphML or CSV; without any, on the folder of STOA_NETWORKS or the one that
 * lies beside the project). Ends with 1 when any differs. With --record it keeps what the libraries say of the
 * generated ones for the tests, which need no Python then.
 */
interface Case {
  name: string;
  data: NetworkData;
  /** The file as it came, where Python can be asked to read it itself. */
  original?: string;
  own: StoaValues;
}

const given = process.argv.slice(2).filter((one) => one !== '--record');
const record = process.argv.includes('--record');
const python = findPython(console.log);
if (python === null) {
  console.error(howToInstall);
  process.exit(1);
}

const folder = await mkdtemp(join(tmpdir(), 'stoa-networks-'));
try {
  process.exitCode = (await verify(python)) ? 0 : 1;
} finally {
  await rm(folder, { recursive: true });
}

async function verify(python: string): Promise<boolean> {
  const made = Object.entries(record ? everyKind() : { ...everyKind(), ...large() });
  const generated = made.map(([name, data]): Case => ({ name, data, own: stoaValues(data) }));
  const { networks, troubles } = await findNetworks(given);
  for (const trouble of troubles) console.log(trouble);
  const brought = networks.map(({ name, data, path, graphml }): Case => ({
    name,
    data,
    own: stoaValues(data),
    ...(graphml && { original: path }),
  }));
  const cases = [...generated, ...brought];
  const questions = await Promise.all(cases.map((one, at) => questionOf(one, at, one.original)));
  const { answers, networkx, igraph } = await askPython(python, questions);
  if (record) await recordAnswers(generated.map(({ name }, at) => ({ name, answer: answers[at]! })));
  await askAgain(python, cases, answers);
  let good = troubles.length === 0;
  for (const [at, one] of cases.entries()) good = tell(one, answers[at]!) && good;
  console.log(
    `\n${cases.length} networks beside NetworkX ${networkx} and igraph ${igraph}: ${good ? 'all agree to nine digits' : 'there are differences'}.`,
  );
  return good;
}

/** What Python cannot read itself it gets as Stoa writes it. */
async function askAgain(python: string, cases: Case[], answers: Answer[]): Promise<void> {
  const again = cases.flatMap((one, at) => {
    const answer = answers[at]!;
    if (!one.original || !('problem' in answer)) return [];
    console.log(
      `${one.name}: NetworkX does not read this file (${answer.problem}); it gets it as Stoa writes it.`,
    );
    return [at];
  });
  if (again.length === 0) return;
  const questions = await Promise.all(again.map((at) => questionOf(cases[at]!, at)));
  const second = await askPython(python, questions);
  for (const [place, at] of again.entries()) answers[at] = second.answers[place]!;
}

async function questionOf({ data, own }: Case, at: number, original?: string): Promise<Question> {
  const file = original ?? join(folder, `${at}.graphml`);
  if (!original) await writeFile(file, [...writeGraphml(data)].join(''));
  else await readFile(file);
  return {
    file,
    ids: data.ids,
    groupings: Object.keys(own.measured.groupings),
    numbers: own.numbers,
    communities: [...own.measured.people.community],
  };
}

/** Prints the measures of one network and answers whether all agree. */
function tell({ name, data, own }: Case, answer: Answer): boolean {
  console.log(`\n${name}: ${data.ids.length} people, ${own.measured.network.ties} ties`);
  if ('problem' in answer) {
    console.log(`  Python could not be asked: ${answer.problem}`);
    return false;
  }
  const rows = Object.entries(answer.found).flatMap(([measure, said]) => {
    const value = own.values[measure] ?? null;
    const libraries = Object.entries(said);
    if (libraries.length === 0) return [];
    const shown =
      typeof value === 'object' && value !== null ? 'everybody' : (value?.toPrecision(10) ?? 'none');
    const good = libraries.every(([, other]) => agrees(measure, value, other));
    const beside = (library: string) => {
      if (said[library] === undefined) return '';
      if (measure === 'communities') return (said[library] as number).toPrecision(10);
      return `± ${distance(value, said[library]).toExponential(1)}`;
    };
    return [
      [measure, shown, beside('networkx'), beside('igraph'), beside('counted'), good ? 'agrees' : 'DIFFERS'],
    ];
  });
  const table = [['measure', 'Stoa', 'NetworkX', 'igraph', 'counted', ''], ...rows];
  const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
  for (const row of table)
    console.log(
      `  ${row
        .map((text, at) => text.padEnd(widths[at]!))
        .join('  ')
        .trimEnd()}`,
    );
  return rows.every((row) => row[5] === 'agrees');
}
