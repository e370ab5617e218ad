import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { projectFolder } from '#platform/config/project-folder.ts';

export type Program = { child: ChildProcess; address: string };

const environment = (folder: string): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  HOME: folder,
  STOA_DATA: folder,
  PORT: '0',
  STOA_LOG: 'error',
  STOA_WRITES_PER_MINUTE: '100000',
});

const program = join(projectFolder, 'bin/stoa');

/** The program as its host starts it, once it is ready to serve: pages, jobs and a database of its own. */
export async function startProgram(folder: string): Promise<Program> {
  const child = spawn(program, ['start'], {
    env: environment(folder),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout!.on('data', (chunk: Buffer) => {
      const found = /http:\/\/[\d.:a-z]+\d/.exec((said += String(chunk)))?.[0];
      if (found) resolve(found);
    });
    child.once('exit', () => reject(new Error(`it did not start: ${said}`)));
  });
  return { child, address };
}

export async function stopProgram({ child }: Program): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await gone;
}

/** Runs one of its commands beside it; answers how it ended and all that it said. */
export async function runCommand(
  folder: string,
  words: readonly string[],
): Promise<{ code: number | null; said: string }> {
  const child = spawn(program, words, { env: environment(folder), stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => void (said += String(chunk)));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, said };
}
