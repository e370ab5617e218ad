import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { holdProgrammeToOrganise } from '../find-programme.ts';
import { programmeCancelled } from '../happenings.ts';
import { t } from '../words.ts';

/** It does not take place: nobody applies any more, and those who did are told. What runs is closed, not cancelled. */
export async function cancelProgramme(db: Db, me: Me, slug: string): Promise<void> {
  await db.transaction(async (tx) => {
    const { id, state } = await holdProgrammeToOrganise(tx, me, slug);
    if (state === 'cancelled') return;
    if (state === 'running' || state === 'closed') throw new Forbidden((c) => t(c, 'cancel.runs'));
    await tx.run(sql`
      update programmes set state = 'cancelled', closed_at = moment(), version = version + 1 where id = ${id}`);
    await tx.run(sql`
      update groups set state = 'discarded' where programme_id = ${id} and state in ('proposed', 'gathering')`);
    await record(tx, programmeCancelled, { actor: me.id, programme: id }, {});
  });
}
