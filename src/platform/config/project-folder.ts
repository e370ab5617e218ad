import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The folder of this clone. */
export const projectFolder = resolve(import.meta.dirname, '../../..');

/** Where the data live when nobody says otherwise: in the clone, or in the home of someone who may not write there. */
export function defaultDataFolder(project = projectFolder): string {
  const inClone = join(project, 'data');
  return mayWrite(inClone) || mayWrite(project) ? inClone : join(homedir(), '.stoa');
}

function mayWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
