import { readFile, writeFile } from 'node:fs/promises';
import type { Answer } from './ask-python.ts';
import type { Value } from './stoa-values.ts';

/** What NetworkX and igraph say of the generated networks, kept so that it is known where there is no Python. */
export type Recorded = Record<string, Record<string, Record<string, Value>>>;

const file = new URL('./recorded.json', import.meta.url);

export async function recordAnswers(answers: readonly { name: string; answer: Answer }[]): Promise<void> {
  const kept = answers.map(({ name, answer }) => [name, 'found' in answer ? answer.found : {}] as const);
  const digits = (_: string, value: unknown) =>
    typeof value === 'number' ? Number(value.toPrecision(12)) : value;
  await writeFile(file, `${JSON.stringify(Object.fromEntries(kept), digits)}\n`);
}

export const readRecorded = async (): Promise<Recorded> =>
  JSON.parse(await readFile(file, 'utf8')) as Recorded;
