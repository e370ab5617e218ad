import { basename } from 'node:path';
import { Unusable } from '#platform/config/unusable.ts';
import type { Database, Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { findSource } from './find-source.ts';
import { nothingYet, type Import, type Place, type Surroundings, type Tally } from './import.ts';
import { goOn } from './staging/go-on.ts';
import { progress } from './staging/progress.ts';
import { mergeDuplicates } from './writing/merge-duplicates.ts';
import { renameAuthors } from './writing/find-authors.ts';
import { writeBatch, type Source } from './writing/write-batch.ts';

/** How the files of one kind come to be posts that wait. Answers remarks for the report. */
export type Stage = (around: Surroundings, run: Import, path: string) => Promise<string[]>;

export type Outcome = { id: number; tally: Tally; remarks: string[] };

/**
 * Takes one file into a community: reads all of it into a waiting room, then writes thread by thread. It may end
 * anywhere and be run again; what is there is found again by its id in the file and not doubled.
 */
export async function runImport(
  around: Surroundings,
  { kind, community, path, stage }: { kind: Import['kind']; community: Place; path: string; stage: Stage },
): Promise<Outcome> {
  const { db } = around.ground;
  return alone(db, community, async () => {
    const run: Import = { id: await begin(db, kind, community, path), kind, community };
    const remarks = await stage(around, run, path);
    goOn(around.signal);
    const source: Source = { ...run, source: await findSource(db, run) };
    await renameAuthors(db, source);
    const tally = await writeAll(around, source);
    tally.merged = await mergeDuplicates(around, source);
    await forgetWaiting(db, run.id);
    await db.run(sql`
      update imports set ended_at = moment(), summary = ${JSON.stringify(tally)}::jsonb where id = ${run.id}`);
    return { id: run.id, tally, remarks };
  });
}

/** One import at a time for a community; the place is free again when this process ends, however it ends. */
async function alone<T>(db: Database, community: Place, work: () => Promise<T>): Promise<T> {
  const client = await db.pool.connect();
  try {
    const { rows } = await client.query<{ free: boolean }>('select pg_try_advisory_lock($1, $2) as free', [
      7430001,
      community.id,
    ]);
    if (!rows[0]!.free) throw new Unusable(`Another import into ${community.name} is under way.`);
    return await work();
  } finally {
    await client.query('select pg_advisory_unlock_all()').catch(() => undefined);
    // Closing the connection gives the place back, also when it was lost.
    client.release(true);
  }
}

async function begin(db: Db, kind: Import['kind'], community: Place, path: string): Promise<number> {
  const earlier = await db.many<{ id: number }>(sql`
    select id from imports where community_id = ${community.id} and ended_at is null`);
  for (const { id } of earlier) {
    await forgetWaiting(db, id);
    await db.run(sql`delete from import_troubles where import_id = ${id}`);
  }
  const rows = await db.transaction((tx) =>
    tx.many<{ id: number }>(sql`
      insert into imports (community_id, kind, file_name) values (${community.id}, ${kind}, ${basename(path)})
      returning id`),
  );
  return rows[0]!.id;
}

/** What waited is written now; what could not be taken stays readable. */
async function forgetWaiting(db: Db, id: number): Promise<void> {
  await db.run(sql`delete from import_posts where import_id = ${id}`);
  await db.run(sql`delete from import_people where import_id = ${id}`);
  await db.run(sql`delete from import_votes where import_id = ${id}`);
  await db.run(sql`delete from import_files where import_id = ${id}`);
  await db.run(sql`delete from import_duplicates where import_id = ${id}`);
}

async function writeAll({ ground, say, signal }: Surroundings, run: Source): Promise<Tally> {
  const { total } = await ground.db.transaction((tx) =>
    tx.one<{ total: number }>(sql`
      select count(*) as total from import_posts where import_id = ${run.id} and role = 'opening'`),
  );
  const shown = progress(say, 'Written', ['thread', 'threads'], total);
  const tally = nothingYet();
  let threads = 0;
  for (let batch = await next(null); batch; batch = await next(batch.last)) {
    for (const key of Object.keys(tally) as (keyof Tally)[]) tally[key] += batch.tally[key];
    shown.moved((threads += batch.threads), threads);
    goOn(signal);
  }
  shown.end(threads);
  return tally;

  function next(after: Parameters<typeof writeBatch>[3]) {
    return writeBatch(ground.db, ground.files, run, after);
  }
}
