import { Client, Pool, types } from 'pg';

const bigint = 20;
const date = 1082;
const bigintArray = 1016;

/** Ids and counts stay below 2^53, so bigint is read as a number; a date without a time stays text. */
types.setTypeParser(bigint, Number);
types.setTypeParser(date, (text: string) => text);
types.setTypeParser(bigintArray as typeof bigint, (text: string) =>
  text === '{}' ? [] : text.slice(1, -1).split(',').map(Number),
);

const forReading = '-c default_transaction_read_only=on -c statement_timeout=10000';

/** One connection that takes the next statement before the last has answered; reads only. */
export async function connectForReading(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, options: forReading, pipeline: true });
  await client.connect();
  return client;
}

/**
 * Holds what is asked of a pipelined connection until the end of this turn of the event loop: what many requests ask
 * then leaves at once. Every write to a socket wakes the database and costs as much as drawing half a page.
 */
export function sendTogether({ connection: { stream } }: Client): void {
  if (stream.writableCorked > 0) return;
  stream.cork();
  setImmediate(() => stream.uncork());
}

export function connectForWriting(url: string, size: number, onError: (error: Error) => void): Pool {
  const pool = new Pool({
    connectionString: url,
    max: size,
    options: '-c statement_timeout=60000 -c idle_in_transaction_session_timeout=60000',
  });
  pool.on('error', onError);
  // A connection that is lost while a transaction holds it says so itself.
  pool.on('connect', (client) => void client.on('error', onError));
  return pool;
}
