import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom, type CopyStreamQuery } from 'pg-copy-streams';
import type { Database } from '#platform/database/database.ts';
import type { Manifest } from './manifest.ts';
import { quoted } from './quoted.ts';

/** Takes the rows of one table after another, in the pieces in which they come. */
export type Load = {
  take(table: string, piece: AsyncIterable<Buffer>): Promise<void>;
  /** Answers how many rows each table has got. */
  end(): Promise<Record<string, number>>;
};

type Reference = { table: string; name: string; definition: string };

/**
 * Fills the tables in one transaction. While rows come in any order, references between tables are laid aside and
 * triggers are silent; both are back, and every reference is checked, before it ends.
 */
export async function loadRows<T>(
  db: Database,
  manifest: Manifest,
  work: (client: pg.PoolClient, load: Load) => Promise<T>,
): Promise<T> {
  const client = await db.pool.connect();
  try {
    await client.query('begin');
    await client.query('set local statement_timeout = 0');
    await client.query('set local idle_in_transaction_session_timeout = 0');
    const tables = manifest.tables.map(({ name }) => quoted(name));
    await client.query(`truncate ${tables.join(', ')} cascade`);
    const references = await layAside(client);
    for (const table of tables) await client.query(`alter table ${table} disable trigger user`);
    const result = await work(client, loader(client, manifest));
    for (const { table, name, definition } of references)
      await client.query(`alter table ${table} add constraint ${quoted(name)} ${definition}`);
    for (const table of tables) await client.query(`alter table ${table} enable trigger user`);
    await setSequences(client, manifest);
    await client.query('commit');
    await client.query('analyze');
    client.release();
    return result;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

async function layAside(client: pg.PoolClient): Promise<Reference[]> {
  const { rows } = await client.query<Reference>(`
    select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`);
  for (const { table, name } of rows)
    await client.query(`alter table ${table} drop constraint ${quoted(name)}`);
  return rows;
}

function loader(client: pg.PoolClient, { tables }: Manifest): Load {
  const columns = new Map(tables.map((table) => [table.name, table.columns.map(quoted).join(', ')]));
  const counts: Record<string, number> = {};
  let current: { table: string; stream: CopyStreamQuery; done: Promise<void> } | undefined;

  async function finish(): Promise<void> {
    if (!current) return;
    const { table, stream, done } = current;
    current = undefined;
    stream.end();
    await done;
    counts[table] = stream.rowCount;
  }
  function begin(table: string): NonNullable<typeof current> {
    const named = columns.get(table);
    if (named === undefined) throw new Error(`the archive has rows for ${table} and does not describe it`);
    const stream = client.query(copyFrom(`copy ${quoted(table)} (${named}) from stdin`));
    const done = finished(stream);
    // It is waited for at the end of the table; until then nobody may be there to hear of it.
    done.catch(() => undefined);
    return { table, stream, done };
  }
  return {
    async take(table, piece) {
      if (current?.table !== table) {
        await finish();
        current = begin(table);
      }
      const { stream, done } = current;
      for await (const chunk of piece)
        if (!stream.write(chunk)) await Promise.race([once(stream, 'drain'), done]);
    },
    async end() {
      await finish();
      return counts;
    },
  };
}

async function setSequences(client: pg.PoolClient, { sequences }: Manifest): Promise<void> {
  for (const { table, column, last } of sequences)
    if (last !== null)
      await client.query('select setval(pg_get_serial_sequence($1, $2), $3)', [quoted(table), column, last]);
}
