import { sql } from '#platform/database/sql.ts';
import type { Ground } from '#platform/ground.ts';
import { tellOwn } from '#shared/own-news/own-news.ts';
import { again } from './list-checks.ts';

/**
 * Offers another check to those whose newest one is ninety days old, in their own inbox. What is told says nothing of
 * the check. Run twice, it changes nothing.
 */
export async function offerAgain({ db }: Ground): Promise<void> {
  const due = await db.many<{ id: number }>(sql`
    select id from network_checks
    where state = 'done' and offered_again_at is null and finished_at <= moment() - ${again}::interval
    order by finished_at, id limit 1000`);
  for (const { id } of due)
    await db.transaction(async (tx) => {
      const held = await tx.maybe<{ person_id: number; is_newest: boolean }>(sql`
        update network_checks k set offered_again_at = moment()
        where k.id = ${id} and k.offered_again_at is null
        returning k.person_id, not exists (
          select from network_checks later where later.person_id = k.person_id and later.id > k.id) as is_newest`);
      if (held?.is_newest)
        await tellOwn(tx, { person: held.person_id, kind: 'check_due', about: id, actor: null });
    });
}
