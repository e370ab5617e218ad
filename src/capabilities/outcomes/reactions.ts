import { communitiesMerged } from '#capabilities/communities/index.ts';
import { personErased } from '#capabilities/people/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { on } from '#shared/activity/happening.ts';

/** Whoever is erased owns nothing any more; the values are about work and stay. */
const disown = (db: Db, person: number): Promise<number> =>
  db.transaction((tx) => tx.run(sql`update measures set owner_id = null where owner_id = ${person}`));

/** What was measured for a community is measured for the one that it went into. */
async function move(db: Db, from: number, to: number): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.run(sql`
      insert into measure_attachments (measure_id, community_id, added_by)
      select measure_id, ${to}, added_by from measure_attachments where community_id = ${from} on conflict do nothing`);
    await tx.run(sql`delete from measure_attachments where community_id = ${from}`);
  });
}

export const reactions = [
  on(personErased, 'outcomes', async ({ db }, { data }) => void (await disown(db, data.person_id))),
  on(communitiesMerged, 'outcomes', async ({ db }, { community_id, data }) => {
    if (community_id !== null) await move(db, data.from_id, community_id);
  }),
];
