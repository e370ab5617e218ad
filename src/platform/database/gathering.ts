import type { Database } from './database.ts';

/** Things to write that nobody waits for. */
export type Gathering<Thing> = {
  add(database: Database, thing: Thing): void;
  /** Waits until all that was added so far is written. */
  written(database: Database): Promise<void>;
};

type Gathered<Thing> = { waiting: Thing[]; writing: Promise<void> | null };

/** How many are written by one statement at most. */
const most = 500;

/**
 * Gathers what many requests leave behind and writes it together, beside them: while one statement is under way, the
 * next fills. What cannot be written is lost with a word in the log (`lost`), so a crash must be allowed to lose it too.
 */
export function gathering<Thing>(
  lost: string,
  write: (database: Database, things: readonly Thing[]) => Promise<void>,
): Gathering<Thing> {
  const byDatabase = new WeakMap<Database, Gathered<Thing>>();

  async function writeAll(database: Database, gathered: Gathered<Thing>): Promise<void> {
    await new Promise((done) => setImmediate(done));
    while (gathered.waiting.length > 0)
      await write(database, gathered.waiting.splice(0, most)).catch((error: Error) => {
        if (!database.pool.ending) console.error(`${lost}: ${error.message}`);
      });
    gathered.writing = null;
  }
  return {
    add(database, thing) {
      const gathered = byDatabase.get(database) ?? { waiting: [], writing: null };
      byDatabase.set(database, gathered);
      gathered.waiting.push(thing);
      if (gathered.writing) return;
      gathered.writing = writeAll(database, gathered);
      database.await(gathered.writing);
    },
    async written(database) {
      await byDatabase.get(database)?.writing;
    },
  };
}
