import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { pack, type Pack } from 'tar-stream';
import type { Say } from '#platform/cli/command.ts';
import type { Database } from '#platform/database/database.ts';
import type { FileStore } from '#platform/files/store.ts';
import { describeDatabase } from './describe-database.ts';
import type { End } from './manifest.ts';
import { quoted } from './quoted.ts';
import { readJobs } from './waiting-jobs.ts';

/** Rows go into the archive in pieces of this size, because an entry has to say how long it is. */
const pieceSize = 4_000_000;

/**
 * Writes the whole site into one archive, as it is at one moment, while it goes on: rows as text that any PostgreSQL
 * takes, and the uploaded files. Compressed where the name ends in "gz". The file appears when it is whole.
 */
export async function writeBackup(
  { db, files }: { db: Database; files: FileStore },
  path: string,
  say: Say,
): Promise<End> {
  const archive = pack();
  const part = `${path}.part`;
  const out = createWriteStream(part, { mode: 0o600 });
  const written = path.endsWith('gz') ? pipeline(archive, createGzip(), out) : pipeline(archive, out);
  try {
    const [, end] = await Promise.all([written, fill(db, files, archive, say)]);
    await rename(part, path);
    return end;
  } catch (error) {
    archive.destroy();
    await rm(part, { force: true });
    throw error;
  }
}

async function fill(db: Database, files: FileStore, archive: Pack, say: Say): Promise<End> {
  const rows = await atOneMoment(db, async (client) => {
    const manifest = await describeDatabase(client);
    await put(archive, 'manifest.json', Buffer.from(JSON.stringify(manifest)));
    const counts: Record<string, number> = {};
    for (const { name, columns } of manifest.tables) {
      counts[name] = await putTable(client, archive, name, columns);
      if (counts[name] > 0) say(`  ${name}: ${counts[name]}`);
    }
    await put(archive, 'jobs.json', Buffer.from(JSON.stringify(await readJobs(client))));
    return counts;
  });
  const end: End = { rows, files: await putFiles(files, archive) };
  await put(archive, 'end.json', Buffer.from(JSON.stringify(end)));
  archive.finalize();
  return end;
}

async function atOneMoment<T>(db: Database, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await db.pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    await client.query('set local statement_timeout = 0');
    await client.query('set local idle_in_transaction_session_timeout = 0');
    const result = await work(client);
    await client.query('commit');
    client.release();
    return result;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

async function putTable(
  client: pg.PoolClient,
  archive: Pack,
  name: string,
  columns: readonly string[],
): Promise<number> {
  const rows = client.query(copyTo(`copy ${quoted(name)} (${columns.map(quoted).join(', ')}) to stdout`));
  let waiting: Buffer[] = [];
  let size = 0;
  let pieces = 0;
  const flush = async () => {
    const piece = String(++pieces).padStart(6, '0');
    await put(archive, `tables/${name}/${piece}`, Buffer.concat(waiting));
    waiting = [];
    size = 0;
  };
  for await (const chunk of rows as AsyncIterable<Buffer>) {
    waiting.push(chunk);
    if ((size += chunk.length) >= pieceSize) await flush();
  }
  if (size > 0) await flush();
  return rows.rowCount;
}

async function putFiles(files: FileStore, archive: Pack): Promise<number> {
  let count = 0;
  for await (const { key, size } of files.list()) {
    await pipeline(files.read(key), archive.entry({ name: `files/${key}`, size, mode: 0o600 }));
    count++;
  }
  return count;
}

const put = (archive: Pack, name: string, bytes: Buffer): Promise<void> =>
  new Promise((resolve, reject) => {
    archive.entry({ name, mode: 0o600 }, bytes, (error) => (error ? reject(error) : resolve()));
  });
