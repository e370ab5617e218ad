import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** True when a program of this name is in the PATH. */
export function commandExists(name: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));
}
