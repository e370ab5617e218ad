import { existsSync, globSync, mkdirSync, writeFileSync } from 'node:fs';
import { commandExists } from '#platform/postgres/command-exists.ts';
import { runCommand } from './run-command.ts';

/** The path of Chromium, installed from Debian's packages when we may; undefined when there is none. */
export async function findChromium(): Promise<string | undefined> {
  const present = () =>
    ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
      existsSync(path),
    );
  const found = process.env['STOA_TEST_CHROMIUM'] ?? present();
  if (found === undefined) await installPackages('chromium', 'fonts-liberation');
  return found ?? present();
}

/** The programs of the oldest PostgreSQL that Stoa supports and this machine has or may get. */
export async function findOlderPostgres(): Promise<{ major: number; bin: string } | undefined> {
  if (oldestPresent() === undefined) {
    keepFromRunning();
    await installPackages('postgresql-15');
  }
  return oldestPresent();
}

function oldestPresent(): { major: number; bin: string } | undefined {
  return globSync('/usr/lib/postgresql/*/bin/initdb')
    .map((path) => ({ major: Number(path.split('/')[4]), bin: path.replace('/initdb', '') }))
    .filter(({ major }) => major >= 15 && major < 18)
    .toSorted((a, b) => a.major - b.major)[0];
}

/** Only the programs are wanted: Debian's package must not start a server on this machine. */
function keepFromRunning(): void {
  const path = '/etc/postgresql-common/createcluster.conf';
  if (process.getuid?.() !== 0 || existsSync(path)) return;
  mkdirSync('/etc/postgresql-common', { recursive: true });
  writeFileSync(path, 'create_main_cluster = false\n');
}

async function installPackages(...names: string[]): Promise<void> {
  if (process.getuid?.() !== 0 || !commandExists('apt-get')) return;
  console.log(`  installing ${names.join(', ')} …`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runCommand(['apt-get', 'update', '-q'], environment, 120_000);
  await runCommand(['apt-get', 'install', '-qy', '--no-install-recommends', ...names], environment, 300_000);
}
