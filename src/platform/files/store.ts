import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Where the bytes of uploaded files lie; what they are and whose stands in the database. */
export type FileStore = {
  save(key: string, bytes: Buffer): Promise<void>;
  read(key: string, range?: { start: number; end: number }): Readable;
  remove(key: string): Promise<void>;
  /** The same as save for what comes as a stream. */
  saveFrom(key: string, bytes: AsyncIterable<Buffer>): Promise<void>;
  /** Every file that is whole, in no order. */
  list(): AsyncIterable<{ key: string; size: number }>;
};

/** Files in a folder of the host, two levels deep so that no folder grows too long. */
export function openFolder(folder: string): FileStore {
  const place = (key: string) => {
    if (!/^[\w-]{8,}(\.\w+)?$/.test(key)) throw new Error(`not a file key: ${key}`);
    return join(folder, key.slice(0, 2), key.slice(2, 4), key);
  };
  return {
    async save(key, bytes) {
      const path = place(key);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await writeFile(`${path}.part`, bytes, { mode: 0o600 });
      await rename(`${path}.part`, path);
    },
    read: (key, range) => createReadStream(place(key), range),
    remove: (key) => rm(place(key), { force: true }),
    async saveFrom(key, bytes) {
      const path = place(key);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await pipeline(bytes, createWriteStream(`${path}.part`, { mode: 0o600 }));
      await rename(`${path}.part`, path);
    },
    async *list() {
      const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
      for (const one of found) {
        if (!one.isFile() || one.name.endsWith('.part')) continue;
        const there = await stat(join(one.parentPath, one.name)).catch(() => null);
        if (there) yield { key: one.name, size: there.size };
      }
    },
  };
}
