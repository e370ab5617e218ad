import { consents } from '#capabilities/relations/index.ts';
import { sql } from '#platform/database/sql.ts';
import type { Ground } from '#platform/ground.ts';
import { countedInFives } from '#shared/aggregates/in-fives.ts';
import { drawUp } from './close-shared.ts';

/**
 * Once a month the newest checks of all who agreed to be counted are added up, in whole fives, so that two months
 * differ by five people at least. Run twice in a month, it changes nothing.
 */
export async function countEverybody({ db }: Ground): Promise<void> {
  await db.transaction(async (tx) => {
    const begun = await tx.change<{ id: number }>(sql`
      insert into shared_checks (community_id, closes_on, state)
      select null, date_trunc('month', moment())::date, 'closed'
      where exists (select from network_checks where state = 'done')
      on conflict (closes_on) where community_id is null do nothing returning id`);
    if (!begun) return;
    const agreed = await tx.many<{ person_id: number; check_id: number }>(sql`
      select k.person_id, max(k.id) as check_id, min(k.finished_at) as first_at
      from network_checks k join people p on p.id = k.person_id
      where k.state = 'done' and p.status = 'active' and ${consents(sql`k.person_id`, 'check')}
      group by k.person_id order by first_at, k.person_id`);
    const counted = countedInFives(agreed);
    await tx.run(sql`
      insert into shared_check_parts (shared_check_id, check_id, person_id)
      select ${begun.id}, check_id, person_id
      from unnest(${counted.map((one) => one.check_id)}::bigint[], ${counted.map((one) => one.person_id)}::bigint[])
        as part (check_id, person_id)`);
    await drawUp(tx, begun.id);
  });
}
