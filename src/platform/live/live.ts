import { Client } from 'pg';
import type { Database, Db } from '#platform/database/database.ts';
import { gathering } from '#platform/database/gathering.ts';
import { sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';

/** A topic is `kind:id`, say `discussion:42`; a rule of its kind decides who may listen. */
export type TopicRule = { kind: string; mayListen: (db: Db, me: Me, id: number) => Promise<boolean> };

export type LiveMessage = { topic: string; event: string; data: unknown };
type Listener = (message: LiveMessage) => void;

export type Live = {
  /** Hears the topics until the answer is called; `end` is called when the server closes. */
  listen(topics: readonly string[], listener: Listener, end?: () => void): () => void;
  /** Ends every stream, so that a server which closes need not wait for its listeners. */
  hangUp(): void;
  close(): Promise<void>;
};

/**
 * Tells everyone who listens to the topics, on every node, once the transaction is committed. The database lets only
 * one transaction that notifies commit at a time, so it is said after the commit, for all that committed meanwhile.
 */
export async function announce(tx: Db, ...messages: LiveMessage[]): Promise<void> {
  tx.afterwards((database) => {
    for (const message of messages) announcements.add(database, JSON.stringify(message));
  });
}

const announcements = gathering<string>(
  'what open pages were to hear was lost',
  async (database, messages) => {
    await database.run(sql`select pg_notify('live', message) from unnest(${messages}::text[]) message`);
  },
);

/** Hears what the database announces and hands it to the listeners of this process. */
export function openLive(database: Database, onError: (error: Error) => void): Live {
  const listeners = new Map<string, Set<Listener>>();
  const ends = new Set<() => void>();
  let client: Client | undefined;
  let closed = false;
  let retry: NodeJS.Timeout | undefined;

  function lost(error: Error): void {
    client = undefined;
    if (closed) return;
    onError(error);
    retry = setTimeout(() => void connect(), 500);
    retry.unref();
  }
  async function connect(): Promise<void> {
    const next = new Client({ connectionString: database.url });
    next.on('error', lost);
    next.on('notification', ({ payload }) => deliver(JSON.parse(payload ?? '{}') as LiveMessage));
    try {
      await next.connect();
      await next.query('listen live');
      client = next;
    } catch (error) {
      lost(error as Error);
    }
  }
  function deliver(message: LiveMessage): void {
    for (const listener of listeners.get(message.topic) ?? []) listener(message);
  }
  const connected = connect();

  return {
    listen(topics, listener, end) {
      if (end) ends.add(end);
      for (const topic of topics) listeners.set(topic, (listeners.get(topic) ?? new Set()).add(listener));
      return () => {
        if (end) ends.delete(end);
        for (const topic of topics) {
          const set = listeners.get(topic);
          if (set?.delete(listener) && set.size === 0) listeners.delete(topic);
        }
      };
    },
    hangUp() {
      for (const end of ends) end();
    },
    async close() {
      closed = true;
      clearTimeout(retry);
      await connected;
      await client?.end();
    },
  };
}
