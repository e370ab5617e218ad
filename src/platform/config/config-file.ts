import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';

export interface ConfigFile {
  readonly path: string;
  readonly values: Readonly<Record<string, string | undefined>>;
}

/**
 * The one file with settings: the one that STOA_CONFIG names, otherwise stoa.conf in the data folder,
 * otherwise stoa.conf in the project folder, otherwise none.
 * Throws when STOA_CONFIG names a file that cannot be read.
 */
export function readConfigFile(
  named: string | undefined,
  folders: readonly string[],
): ConfigFile | undefined {
  const path =
    named === undefined
      ? folders.map((folder) => join(folder, 'stoa.conf')).find((file) => existsSync(file))
      : resolve(named);
  if (path === undefined) return undefined;
  return { path, values: parseEnv(readFileSync(path, 'utf8')) };
}
