import type { Db } from '#platform/database/database.ts';
import { gathering } from '#platform/database/gathering.ts';
import { sql, type Sql } from '#platform/database/sql.ts';
import { recurring } from '#platform/jobs/job.ts';
import { due } from '#platform/jobs/queue.ts';

/** How many happenings one job works off. */
const most = 50;

/**
 * Hands to the queue what happened, after the commit and many at once: putting a job into the queue takes a lock
 * that only one transaction can have, and costs more than all else that a reply writes. A row of `untold`, written
 * with the happening, keeps it from being lost.
 */
export function tellSoon(tx: Db, id: number): void {
  tx.afterwards((database) => waiting.add(database, id));
}

const waiting = gathering<number>('what happened is told within a minute', async (database, ids) => {
  await handOver(database, sql`${ids}::bigint[]`);
});

/** Rows leave `untold` and enter the queue in one statement, so nothing is lost and nothing is told twice. */
function handOver(db: Db, ids: Sql): Promise<number> {
  return db.run(sql`
    with moved as (delete from untold where activity_id = any(${ids}) returning activity_id),
    numbered as (select activity_id, row_number() over (order by activity_id) - 1 as place from moved)
    select graphile_worker.add_job('happened', json_build_object('ids', json_agg(activity_id order by activity_id)))
    from numbered group by place / ${most}::int`);
}

/** Hands over what is left; answers how many jobs came of it. */
export async function tellAll(db: Db): Promise<number> {
  return handOver(
    db,
    sql`array(select activity_id from untold order by activity_id limit 1000 for update skip locked)`,
  );
}

/** What a crash left between a commit and the queue. */
export const tellingTheRest = recurring('tell what is left', '* * * * *', async ({ db }) => {
  await tellAll(db);
});

/** Waits until all that happened in this process is in the queue. */
export const told = waiting.written;

/**
 * How much is still to be done: what is due in the queue, and what happened that it does not know of yet. Seen at one
 * moment, as things move from one to the other.
 */
export async function countUnsettled(db: Db): Promise<number> {
  const { left } = await db.one<{ left: number }>(sql`
    select ${due} + (select count(*)::int from untold) as left`);
  return left;
}
