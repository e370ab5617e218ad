import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Footing } from './footing.ts';

/** Runs a program of PostgreSQL until it ends. Throws an error with all it said when it failed. */
export async function runToEnd(
  footing: Footing,
  program: string,
  words: string[],
  input = '',
): Promise<void> {
  const [command, ...rest] = [...footing.standing.prefix, join(footing.installation.bin, program), ...words];
  const child = spawn(command ?? '', rest, { env: footing.environment, cwd: footing.dataFolder });
  let said = '';
  child.stdout.on('data', (text: Buffer) => (said += text.toString()));
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (code !== 0) throw new Error(`${program} failed: ${said.trim()}`);
}
