import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Value } from './stoa-values.ts';

/** What is asked of reference.py about one network. */
export interface Question {
  file: string;
  ids: readonly string[];
  groupings: string[];
  numbers: string[];
  communities: number[];
}

/** By measure what each library says, or what Python had to say against the file. */
export type Answer = { found: Record<string, Record<string, Value>> } | { problem: string };
export interface Answers {
  networkx: string;
  igraph: string;
  answers: Answer[];
}

const packages = ['python3-networkx', 'python3-igraph', 'python3-numpy', 'python3-scipy'];
const needed = 'import igraph, networkx, numpy, scipy';

/** A Python that has NetworkX and igraph; installs Debian's packages where that is allowed. Null with none. */
export function findPython(say: (line: string) => void): string | null {
  const candidates = [process.env['PYTHON'], '/usr/bin/python3', 'python3'].filter(
    (one) => one !== undefined,
  );
  const fit = () => candidates.find((python) => spawnSync(python, ['-c', needed]).status === 0) ?? null;
  const found = fit();
  if (found !== null) return found;
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return null;
  say(`Installing ${packages.join(', ')} …`);
  const quietly = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  const install = () =>
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], quietly);
  if (install().status !== 0) {
    spawnSync('apt-get', ['update'], quietly);
    install();
  }
  return fit();
}

export const howToInstall = `NetworkX and igraph for Python are missing. On Debian: apt-get install ${packages.join(' ')}`;

/** Asks both libraries about all networks in one go. */
export async function askPython(python: string, questions: Question[]): Promise<Answers> {
  const script = fileURLToPath(new URL('./reference.py', import.meta.url));
  const child = spawn(python, ['-W', 'ignore', script], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify(questions));
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`Python ended with ${code}`);
  return JSON.parse(Buffer.concat(chunks).toString()) as Answers;
}
