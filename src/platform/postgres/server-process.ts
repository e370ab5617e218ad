import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { commandExists } from './command-exists.ts';
import type { Footing } from './footing.ts';
import { serverSettings } from './server-settings.ts';

export interface ServerProcess {
  readonly pid: number;
  /** Settles when the process has ended, with what it said last. */
  readonly ended: Promise<string>;
  signal(name: NodeJS.Signals): void;
  /** Lets this program end although the server still runs; it then ends too. */
  release(): void;
}

/** Starts a server and waits until it takes connections. Throws an error with its last words when it ends before. */
export async function launchServer(
  footing: Footing,
  socketFolder: string,
  log: (line: string) => void,
): Promise<ServerProcess> {
  // When Stoa is killed, the kernel tells the server, which then closes its files properly.
  const tether = commandExists('setpriv') ? ['setpriv', '--pdeathsig=INT'] : [];
  const server = [join(footing.installation.bin, 'postgres'), '-D', footing.data];
  const [command, ...rest] = [
    ...footing.standing.prefix,
    ...tether,
    ...server,
    ...serverSettings(socketFolder, footing.durable),
  ];
  // A session of its own: Ctrl-C reaches Stoa only, which finishes its requests before it stops the server.
  const child = spawn(command ?? '', rest, {
    env: footing.environment,
    cwd: '/',
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const last: string[] = [];
  const lines = createInterface({ input: child.stderr });
  let failed: Error | undefined;
  child.on('error', (error) => (failed = error));
  const ended = new Promise<string>((resolve) => {
    child.on('close', () => resolve(failed?.message ?? last.join('\n')));
  });
  await new Promise<void>((resolve, reject) => {
    lines.on('line', (line) => {
      last.push(line);
      if (last.length > 30) last.shift();
      if (line.includes('ready to accept connections')) resolve();
      if (isTrouble(line)) log(`Database: ${line}`);
    });
    void ended.then((said) => reject(new Error(said)));
  });
  return {
    pid: child.pid ?? 0,
    ended,
    signal: (name) => void child.kill(name),
    release() {
      child.unref();
      (child.stderr as unknown as { unref(): void }).unref();
    },
  };
}

/** Connections that end because the server ends, or come too early, are told by whoever held them. */
function isTrouble(line: string): boolean {
  return (
    / (?:FATAL|PANIC|WARNING): /.test(line) &&
    !/terminating connection|is starting up|is shutting down/.test(line)
  );
}
