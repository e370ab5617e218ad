import { closeSpace } from '#capabilities/communities/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { recordAll } from '#shared/activity/happening.ts';
import { groupClosed } from '../../happenings.ts';

/** So many groups are closed in one transaction. */
const batch = 200;

/** When a round is drawn, the groups of those before are over. */
export async function closeEarlierRounds(db: Db, programmeId: number, roundId: number): Promise<void> {
  while (await closeSome(db, programmeId, roundId));
  await db.transaction((tx) =>
    tx.run(sql`
      update rounds set state = 'closed' where programme_id = ${programmeId} and id <> ${roundId} and state = 'published'`),
  );
}

const closeSome = (db: Db, programmeId: number, roundId: number): Promise<boolean> =>
  db.transaction(async (tx) => {
    const closed = await tx.many<{ id: number; space_id: number | null }>(sql`
      update groups set state = 'closed', closed_at = moment(), at_risk_since = null, at_risk_why = null
      where id in (select id from groups where programme_id = ${programmeId} and state = 'running'
        and kind = 'group' and round_id is distinct from ${roundId}::bigint order by id limit ${batch} for update)
      returning id, space_id`);
    for (const { space_id } of closed) if (space_id !== null) await closeSpace(tx, space_id);
    const places = closed.map(({ id }) => ({ place: { programme: programmeId, group: id }, data: {} }));
    await recordAll(tx, groupClosed, places);
    return closed.length === batch;
  });
