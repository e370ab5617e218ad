import { mkdirSync } from 'node:fs';
import { folderTrouble } from './folder-trouble.ts';
import { secretOf } from './secret.ts';

/**
 * Makes the data folder when it is not there, and the secret in it when the settings give none. Answers the secret.
 * Throws Unusable when the folder cannot be used.
 */
export function prepareDataFolder(folder: string, givenSecret: string | undefined): string {
  try {
    // Others may pass through, as PostgreSQL's own user must; what lies inside is closed to them.
    mkdirSync(folder, { recursive: true, mode: 0o711 });
    return givenSecret ?? secretOf(folder);
  } catch (error) {
    throw folderTrouble(String(error), folder) ?? error;
  }
}
