import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { z } from 'zod';
import type { Say } from '#platform/cli/command.ts';
import { Unusable } from '#platform/config/unusable.ts';
import type { Database } from '#platform/database/database.ts';
import type { FileStore } from '#platform/files/store.ts';
import { loadRows } from './load-rows.ts';
import { endSchema, jobsSchema, manifestSchema, type End, type Manifest } from './manifest.ts';
import { prepareDatabase } from './prepare-database.ts';
import { putJobsBack } from './waiting-jobs.ts';

/**
 * Puts an archive into an empty database, in one transaction, and its files into the folder. The database has the
 * shape it had then; bringing it up to date comes after. Throws Unusable with a sentence.
 */
export async function restoreBackup(
  { db, files }: { db: Database; files: FileStore },
  path: string,
  say: Say,
): Promise<End> {
  const { entries, broken } = await readArchive(path);
  const first = await entries.next().catch((error: unknown) => {
    throw notOne(path, error);
  });
  if (first.done || first.value.name !== 'manifest.json') throw notOne(path);
  const manifest = await json(first.value.content, manifestSchema, path);
  await prepareDatabase(db, manifest);
  const loaded = loadRows(db, manifest, async (client, load) => {
    const kept = { rows: {} as Record<string, number>, files: 0 };
    let end: End | undefined;
    let jobs: z.output<typeof jobsSchema> = [];
    for await (const { name, content } of entries) {
      const [kind, of = ''] = name.split('/');
      if (kind === 'tables') await load.take(of, content);
      else if (kind === 'files') {
        await files.saveFrom(of, content);
        kept.files++;
      } else if (name === 'jobs.json') jobs = await json(content, jobsSchema, path);
      else if (name === 'end.json') end = await json(content, endSchema, path);
    }
    kept.rows = await load.end();
    if (!end || !isWhole(manifest, end, kept)) throw cutOff(path);
    await putJobsBack(client, jobs);
    for (const [table, count] of Object.entries(kept.rows)) say(`  ${table}: ${count}`);
    return end;
  });
  return loaded.catch((error: unknown) => {
    throw broken() ? cutOff(path, error) : error;
  });
}

const isWhole = ({ tables }: Manifest, end: End, kept: End): boolean =>
  end.files === kept.files && tables.every(({ name }) => (end.rows[name] ?? 0) === (kept.rows[name] ?? 0));

type Entry = { name: string; content: AsyncIterable<Buffer> };
type Archive = { entries: AsyncGenerator<Entry>; broken(): boolean };

/** What stands in the archive, one after another; `broken` when it could not be read to its end. */
async function readArchive(path: string): Promise<Archive> {
  const compressed = await isCompressed(path);
  const archive = extract();
  const source = createReadStream(path);
  let wanted = true;
  let broken = false;
  const read = compressed ? pipeline(source, createGunzip(), archive) : pipeline(source, archive);
  read.catch((error: Error) => {
    broken = wanted;
    archive.destroy(error);
  });
  async function* entries(): AsyncGenerator<Entry> {
    try {
      for await (const entry of archive) yield { name: entry.header.name, content: bytesOf(entry) };
    } finally {
      wanted = false;
      source.destroy();
    }
  }
  return { entries: entries(), broken: () => broken };
}

async function* bytesOf(entry: AsyncIterable<unknown>): AsyncGenerator<Buffer> {
  for await (const chunk of entry) yield chunk as Buffer;
}

async function isCompressed(path: string): Promise<boolean> {
  const file = await open(path).catch((error: Error) => {
    throw new Unusable(`The file ${path} cannot be read: ${error.message}`, { cause: error });
  });
  try {
    const { buffer: bytes } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytes[0] === 0x1f && bytes[1] === 0x8b;
  } finally {
    await file.close();
  }
}

async function json<S extends z.ZodType>(
  content: AsyncIterable<Buffer>,
  schema: S,
  path: string,
): Promise<z.output<S>> {
  try {
    return schema.parse(JSON.parse((await buffer(content)).toString('utf8')));
  } catch (error) {
    throw notOne(path, error);
  }
}

const notOne = (path: string, cause?: unknown): Unusable =>
  new Unusable(`The file ${path} is no copy made by "stoa backup" that this Stoa can read.`, { cause });
const cutOff = (path: string, cause?: unknown): Unusable =>
  new Unusable(`The file ${path} is not whole. Nothing was restored.`, { cause });
