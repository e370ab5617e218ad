import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NetworkData, Remark } from '#shared/networks/files/network-data.ts';
import { readNetwork } from '#shared/networks/files/read-network.ts';

export interface FoundNetwork {
  name: string;
  path: string;
  graphml: boolean;
  data: NetworkData;
}

/** Networks that lie beside the project. */
const beside = fileURLToPath(new URL('../../../shared/data/networks/', import.meta.url));

/** Reads the networks of files and folders; without any given those of STOA_NETWORKS or beside the project, if there are. */
export async function findNetworks(
  given: string[],
): Promise<{ networks: FoundNetwork[]; troubles: string[] }> {
  const networks: FoundNetwork[] = [];
  const troubles: string[] = [];
  const usual = process.env['STOA_NETWORKS'] ?? beside;
  const places = given.length > 0 ? given : (await exists(usual)) ? [usual] : [];
  for (const path of (await Promise.all(places.map(filesOf))).flat()) {
    const bytes = await readFile(path).catch(() => null);
    if (bytes === null) {
      troubles.push(`${path} cannot be read.`);
      continue;
    }
    const { data, refusals } = readNetwork(bytes);
    for (const refusal of refusals) troubles.push(`${path}: ${inWords(refusal)}`);
    if (data) networks.push({ name: basename(path), path, graphml: path.endsWith('.graphml'), data });
  }
  return { networks, troubles };
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

async function filesOf(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => null);
  if (!found?.isDirectory()) return [path];
  const names = (await readdir(path)).sort();
  return names.filter((name) => /\.(graphml|csv)$/.test(name)).map((name) => join(path, name));
}

const inWords = ({ kind, times, places }: Remark): string =>
  `${kind}, ${times} times, ${places.map(({ line, what }) => `line ${line} ${what}`).join('; ')}`;
