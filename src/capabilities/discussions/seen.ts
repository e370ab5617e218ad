import type { Database } from '#platform/database/database.ts';
import { gathering } from '#platform/database/gathering.ts';
import { sql } from '#platform/database/sql.ts';
import type { FastifyRequest } from 'fastify';

type Mark = { person: number; discussion: number; numbers: number[] };
/** Marks that a crash loses leave posts unread, which is the harmless side. */
const marks = gathering<Mark>('marks of what was read were lost', write);

/** Notes that a page showed these posts to someone, after the page has left: many marks become one statement. */
export function markSeen(db: Database, person: number, discussion: number, numbers: number[]): void {
  if (numbers.length > 0) marks.add(db, { person, discussion, numbers });
}

/** Waits until what was shown so far is noted, so that the next page counts right. */
export const seenMarksWritten = (db: Database): Promise<void> => marks.written(db);

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
