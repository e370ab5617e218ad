import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { networkDiscarded } from './happenings.ts';
import { mine } from './policy.ts';

/** Deletes a network with everything that was measured of it; also while it is measured. */
export async function discardStudy(db: Db, me: Me, id: number): Promise<void> {
  await db.transaction(async (tx) => {
    const gone = await tx.run(sql`delete from network_studies s where s.id = ${id} and ${mine(me)}`);
    if (gone === 0) throw new NotFound();
    await record(tx, networkDiscarded, { actor: me.id }, { study_id: id });
  });
}
