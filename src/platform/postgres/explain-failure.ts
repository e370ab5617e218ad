import { folderTrouble } from '#platform/config/folder-trouble.ts';
import { Unusable } from '#platform/config/unusable.ts';

/** Turns what PostgreSQL or the file system said into a sentence that helps whoever starts Stoa. */
export function explainFailure(error: unknown, dataFolder: string): Unusable {
  if (error instanceof Unusable) return error;
  const said = error instanceof Error ? error.message : String(error);
  const trouble = folderTrouble(said, dataFolder);
  if (trouble !== undefined) return trouble;
  if (/loading shared libraries|GLIBC|ENOEXEC|cannot execute/.test(said)) {
    return new Unusable(
      `The built-in PostgreSQL does not run on this system. Use another one: DATABASE_URL=postgres://user:password@host/database\n  ${said}`,
    );
  }
  if (/Cannot allocate memory|could not map anonymous shared memory/.test(said)) {
    return new Unusable('There is not enough free memory for the database. Stoa needs about 512 MB.');
  }
  if (/lock file .* already exists|pre-existing shared memory/.test(said)) return folderTaken(dataFolder);
  return new Unusable(
    `The built-in database did not start. Its last words:\n  ${said.trim().split('\n').slice(-12).join('\n  ')}`,
  );
}

export function folderTaken(dataFolder: string, process?: number): Unusable {
  const who = process === undefined ? '' : ` (process ${process})`;
  return new Unusable(
    `The data folder ${dataFolder} is in use by another Stoa${who}. Stop that one first, or start this one with its own folder: STOA_DATA=/path.`,
  );
}
