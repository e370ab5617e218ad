import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Ground } from '#platform/ground.ts';
import { countMonth, type Which } from './count-month.ts';

const atOnce = 200;

/** Writes down what each month of each community came to, once it is over and its last questions had two days. */
export const writeMonths = ({ db }: Ground): Promise<void> => writeMissing(db);

/** The same in a transaction that is under way, for a company whose past was just told. */
export async function writeMissing(db: Db): Promise<void> {
  for (;;) {
    const missing = await listMissing(db);
    for (const one of missing) await db.transaction((tx) => writeMonth(tx, one));
    if (missing.length < atOnce) return;
  }
}

/** Whole months of the last thirteen in which a community was live and of which nothing is written yet. */
const listMissing = (db: Db): Promise<Which[]> =>
  db.many<Which>(sql`
    with last as (
      select date_trunc('month', (moment() at time zone 'UTC') - interval '2 days') - interval '1 month' as month)
    select c.id as community_id, m::date::text as month
    from communities c cross join last cross join lateral generate_series(
      greatest(date_trunc('month', c.live_at at time zone 'UTC') + interval '1 month',
        last.month - interval '12 months'), last.month, interval '1 month') m
    where c.kind = 'community' and c.state in ('live', 'closing')
      and not exists (select from health_months h where h.community_id = c.id and h.month = m::date)
    order by c.id, m limit ${atOnce}`);

async function writeMonth(tx: Db, which: Which): Promise<void> {
  const { community_id, month } = which;
  const it = await countMonth(tx, which);
  await tx.run(sql`
    insert into health_months (community_id, month, members, active, active_in_year, newcomers, posts, core_posts,
      asked, unanswered, first_reply_minutes, answerers, bus_factor, pairs, pairs_both_ways, pair_people)
    values (${community_id}, ${month}, ${it.members}, ${it.active}, ${it.active_in_year}, ${it.newcomers},
      ${it.posts}, ${it.core_posts}, ${it.asked}, ${it.unanswered}, ${it.first_reply_minutes}, ${it.answerers},
      ${it.bus_factor}, ${it.pairs}, ${it.pairs_both_ways}, ${it.pair_people})
    on conflict do nothing`);
}
