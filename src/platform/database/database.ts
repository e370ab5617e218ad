import type pg from 'pg';
import { connectForReading, connectForWriting, sendTogether } from './connection.ts';
import { compile, type Sql } from './sql.ts';

/** What an act or a query needs: the database, or a transaction that is already under way. */
export type Db = {
  many<Row>(query: Sql): Promise<Row[]>;
  /** The first row, or null. */
  maybe<Row>(query: Sql): Promise<Row | null>;
  /** The first row; its absence is a bug. */
  one<Row>(query: Sql): Promise<Row>;
  /** For statements that change something: answers how many rows. */
  run(query: Sql): Promise<number>;
  /** One statement that changes something and answers a row, or null; outside a transaction it is one of its own. */
  change<Row>(query: Sql): Promise<Row | null>;
  /** Called when what was changed is there for good: after the commit, outside a transaction at once. A crash loses it. */
  afterwards(work: (database: Database) => void): void;
  /** All or nothing. Inside another transaction it is part of that one. */
  transaction<T>(work: (tx: Db) => Promise<T>): Promise<T>;
};

export type Database = Db & {
  readonly url: string;
  /** For graphile-worker and bulk copies, which bring their own statements. */
  readonly pool: pg.Pool;
  /** Statements sent so far; tests hold pages to a number. */
  statements(): number;
  /** Work that goes on by itself: closing waits for it. */
  await(work: Promise<void>): void;
  close(): Promise<void>;
};

type Ask = <Row>(query: Sql) => Promise<{ rows: Row[]; count: number }>;

type Afterwards = Parameters<Db['afterwards']>[0];

function queries(read: Ask, write: Ask): Omit<Db, 'transaction' | 'afterwards'> {
  return {
    many: async <Row>(query: Sql) => (await read<Row>(query)).rows,
    maybe: async <Row>(query: Sql) => (await read<Row>(query)).rows[0] ?? null,
    one: async <Row>(query: Sql) => {
      const { rows } = await read<Row>(query);
      if (rows.length === 0) throw new Error(`no row: ${compile(query).text}`);
      return rows[0]!;
    },
    run: async (query) => (await write(query)).count,
    change: async <Row>(query: Sql) => (await write<Row>(query)).rows[0] ?? null,
  };
}

type Counter = { sent: number };

function asker(client: { query: pg.Pool['query'] }, counter: Counter): Ask {
  return async <Row>(query: Sql) => {
    counter.sent++;
    const result = await client.query(compile(query));
    return { rows: result.rows as Row[], count: result.rowCount ?? 0 };
  };
}

/** Opens the database: reads go down pipelined connections, transactions through a small pool. */
export function openDatabase(
  url: string,
  options: { readers?: number; writers?: number; onError?: (error: Error) => void } = {},
): Database {
  const report =
    options.onError ?? ((error: Error) => console.error(`database connection lost: ${error.message}`));
  // What is lost after the end was wanted is no news.
  const onError = (error: Error) => void (closing === undefined && report(error));
  const counter: Counter = { sent: 0 };
  const pool = connectForWriting(url, options.writers ?? 8, onError);
  const readers = Array.from({ length: options.readers ?? 2 }, () => reader(url, onError));
  let turn = 0;
  const underWay = new Set<Promise<void>>();
  let closing: Promise<void> | undefined;

  const read: Ask = async <Row>(query: Sql) => {
    const client = await readers[turn++ % readers.length]!.client();
    sendTogether(client);
    return asker(client, counter)<Row>(query);
  };

  async function transaction<T>(work: (tx: Db) => Promise<T>): Promise<T> {
    const client = await pool.connect();
    let broken: Error | undefined;
    const then: Afterwards[] = [];
    try {
      await client.query('begin');
      const result = await work(within(asker(client, counter), then));
      await client.query('commit');
      for (const work of then) work(database);
      return result;
    } catch (error) {
      await client.query('rollback').catch((lost: Error) => (broken = lost));
      throw error;
    } finally {
      client.release(broken);
    }
  }

  async function close(): Promise<void> {
    while (underWay.size > 0) await Promise.all(underWay);
    await Promise.all([pool.end(), ...readers.map((one) => one.end())]);
  }

  const database: Database = {
    ...queries(read, asker(pool, counter)),
    transaction,
    afterwards: (work) => work(database),
    url,
    pool,
    statements: () => counter.sent,
    await(work) {
      underWay.add(work);
      void work.finally(() => underWay.delete(work));
    },
    close: () => (closing ??= close()),
  };
  return database;
}

function within(ask: Ask, then: Afterwards[]): Db {
  const tx: Db = {
    ...queries(ask, ask),
    transaction: (work) => work(tx),
    afterwards: (work) => void then.push(work),
  };
  return tx;
}

/** A reading connection that is opened when first needed, and again when it was lost. */
function reader(url: string, onError: (error: Error) => void) {
  let opening: Promise<pg.Client> | undefined;
  let closed = false;

  function lost(error: Error): void {
    opening = undefined;
    onError(error);
  }
  async function open(): Promise<pg.Client> {
    const client = await connectForReading(url);
    client.on('error', lost);
    client.on('end', () => (opening = undefined));
    return client;
  }
  return {
    async client() {
      if (closed) throw new Error('the database was closed');
      try {
        return await (opening ??= open());
      } catch (error) {
        opening = undefined;
        throw error;
      }
    },
    async end() {
      closed = true;
      await (await opening?.catch(() => undefined))?.end();
    },
  };
}
