import type { Database } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { FastifyRequest } from 'fastify';

type Mark = { person: number; discussion: number; numbers: number[] };
type Marks = { waiting: Mark[]; writing: Promise<void> | null };

const marksOf = new WeakMap<Database, Marks>();

/**
 * Notes that a page showed these posts to someone, after the page has left: many marks become one
 * statement. Marks that a crash loses leave posts unread, which is the harmless side.
 */
export function markSeen(db: Database, person: number, discussion: number, numbers: number[]): void {
  if (numbers.length === 0) return;
  const marks = marksOf.get(db) ?? { waiting: [], writing: null };
  marksOf.set(db, marks);
  marks.waiting.push({ person, discussion, numbers });
  marks.writing ??= new Promise<void>((done) => setImmediate(done))
    .then(() => writeAll(db, marks))
    .catch((error: Error) => {
      if (!db.pool.ending) console.error(`marks of what was read were lost: ${error.message}`);
    })
    .finally(() => (marks.writing = null));
}

/** Waits until what was shown so far is noted, so that the next page counts right. */
export async function seenMarksWritten(db: Database): Promise<void> {
  await marksOf.get(db)?.writing;
}

async function writeAll(db: Database, marks: Marks): Promise<void> {
  while (marks.waiting.length > 0) await write(db, marks.waiting.splice(0, 500));
}

/** In one order, so that two nodes that mark the same do not wait for each other. */
async function write(db: Database, marks: readonly Mark[]): Promise<void> {
  const rows = marks.flatMap(({ person, discussion, numbers }) =>
    numbers.map((number) => ({ person, discussion, number })),
  );
  await db.run(sql`
    insert into reads (person_id, discussion_id, numbers)
    select person, discussion, range_agg(int4range(number, number, '[]'))
    from json_to_recordset(${JSON.stringify(rows)}::json) as seen (person bigint, discussion bigint, number integer)
    where exists (select 1 from discussions d where d.id = discussion and d.posts_count >= number)
    group by person, discussion order by person, discussion
    on conflict (person_id, discussion_id) do update
    set numbers = reads.numbers + excluded.numbers, read_at = moment()`);
}

/** A page that is only fetched ahead has not been seen by anybody. */
export function isPrefetch({ headers }: FastifyRequest): boolean {
  return [headers['sec-purpose'], headers['x-sec-purpose'], headers['purpose']].some((value) =>
    String(value ?? '').includes('prefetch'),
  );
}
