import { sql } from '#platform/database/sql.ts';
import type { Ground } from '#platform/ground.ts';
import { record } from '#shared/activity/happening.ts';
import { closingStarted, endApproaching } from '../happenings.ts';

type Ending = { id: number; ends_on: string; is_over: boolean };

/** Reminds owners a fortnight before the end date, and begins the closing when the day has come. */
export async function watchEndDates({ db }: Ground): Promise<void> {
  const ending = await db.many<{ id: number }>(sql`
    select id from communities
    where ends_on <= moment()::date + 14 and state = 'live'
      and (ends_on <= moment()::date or end_reminded_for is distinct from ends_on)`);
  for (const { id } of ending) await handle({ db }, id);
}

async function handle({ db }: Pick<Ground, 'db'>, id: number): Promise<void> {
  await db.transaction(async (tx) => {
    const community = await tx.maybe<Ending>(sql`
      select id, ends_on, ends_on <= moment()::date as is_over from communities
      where id = ${id} and state = 'live' and ends_on <= moment()::date + 14 for no key update`);
    if (!community) return;
    if (community.is_over) {
      await tx.run(sql`update communities set state = 'closing' where id = ${id}`);
      return record(tx, closingStarted, { community: id }, {});
    }
    const reminded = await tx.run(sql`
      update communities set end_reminded_for = ends_on
      where id = ${id} and end_reminded_for is distinct from ends_on`);
    if (reminded === 0) return;
    const owners = await tx.many<{ person_id: number }>(sql`
      select person_id from memberships where community_id = ${id} and left_at is null and role = 'owner'`);
    const data = { ends_on: community.ends_on, owner_ids: owners.map(({ person_id }) => person_id) };
    await record(tx, endApproaching, { community: id }, data);
  });
}
