import { userInfo } from 'node:os';
import { Unusable } from './unusable.ts';

/**
 * The sentence for a data folder that cannot be used, from whatever a file operation or a program said about it;
 * undefined when it said something else.
 */
export function folderTrouble(said: string, folder: string): Unusable | undefined {
  if (/No space left on device|ENOSPC|Disk quota exceeded|EDQUOT/.test(said)) {
    return new Unusable(`The disk that holds ${folder} is full. Make room there, then start again.`);
  }
  if (/Read-only file system|EROFS/.test(said)) {
    return new Unusable(
      `${folder} lies on a disk that cannot be written to. Choose another folder with STOA_DATA=/path.`,
    );
  }
  if (/Permission denied|EACCES|EPERM|Operation not permitted/.test(said)) {
    return new Unusable(
      `${userName()} may not write to ${folder}. Give the folder to that user, or choose another one with STOA_DATA=/path.`,
    );
  }
  if (/ENOTDIR|EEXIST/.test(said))
    return new Unusable(`${folder} is not a folder. Choose another one with STOA_DATA=/path.`);
  return undefined;
}

/** A user id need not have a name, in containers above all. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return `User ${process.getuid?.() ?? ''}`.trim();
  }
}
