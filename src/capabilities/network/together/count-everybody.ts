import { consents } from '#capabilities/relations/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Ground } from '#platform/ground.ts';
import { countedInFives } from '#shared/aggregates/in-fives.ts';
import { axesInChecks } from '../checks/axes-in-checks.ts';
import { drawUp } from './close-shared.ts';
import { asRow } from './counted-checks.ts';

const atOnce = 500;

/**
 * Once a month the newest checks of all who agreed to be counted are added up, in whole fives, so that two months
 * differ by five people at least. Run twice in a month, it changes nothing; a year later it is forgotten.
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
    const counted = countedInFives(agreed).map(({ check_id }) => check_id);
    for (let from = 0; from < counted.length; from += atOnce)
      await count(tx, begun.id, counted.slice(from, from + atOnce));
    await drawUp(tx, begun.id);
    await tx.run(sql`
      delete from shared_checks where community_id is null and closes_on < moment()::date - interval '13 months'`);
  });
}

async function count(tx: Db, sharedId: number, checkIds: readonly number[]): Promise<void> {
  const parts = (await axesInChecks(tx, checkIds)).map(({ id, person_id, axes }) => ({
    check_id: id,
    person_id,
    axes: asRow(axes),
  }));
  await tx.run(sql`
    insert into shared_check_parts (shared_check_id, check_id, person_id, axes)
    select ${sharedId}, check_id, person_id, axes
    from jsonb_to_recordset(${JSON.stringify(parts)}::jsonb) as part (check_id bigint, person_id bigint, axes real[])`);
}
