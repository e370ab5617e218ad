import { spawn } from 'node:child_process';

export interface Ended {
  readonly code: number;
  /** What it said, on both channels. */
  readonly output: string;
}

/** Runs a command to its end; after `limitMs` it is stopped and counts as failed. */
export async function runCommand(
  words: readonly string[],
  environment = process.env,
  limitMs = 14 * 60_000,
): Promise<Ended> {
  const [command, ...rest] = words;
  const child = spawn(command ?? '', rest, { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const hear = (text: Buffer) => (output += text.toString());
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const timer = setTimeout(() => {
    output += `\nstopped after ${limitMs / 60_000} minutes\n`;
    child.kill('SIGKILL');
  }, limitMs);
  const code = await new Promise<number>((resolve) => {
    child.on('error', (error) => {
      output += error.message;
      resolve(127);
    });
    child.on('close', (status) => resolve(status ?? 1));
  });
  clearTimeout(timer);
  return { code, output };
}
