import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import { announceChange } from '../announce-change.ts';
import { holdToLead } from './hold-running.ts';

/** Stops the clock, or lets it run on; what stood still is not counted. Either twice is once. */
export async function pauseClock(db: Db, me: Me, id: number, wanted: boolean): Promise<void> {
  await db.transaction(async (tx) => {
    const meeting = await holdToLead(tx, me, id);
    if ((meeting.paused_at !== null) === wanted) return;
    await tx.run(
      wanted
        ? sql`update meetings set paused_at = moment() where id = ${id}`
        : sql`
          update meetings set paused_at = null,
            paused_seconds = paused_seconds + extract(epoch from moment() - paused_at)
          where id = ${id}`,
    );
    await announceChange(tx, id);
  });
}

/** Gives the stretch so many minutes more. */
export async function extendStretch(db: Db, me: Me, id: number, minutes: number): Promise<void> {
  await db.transaction(async (tx) => {
    await holdToLead(tx, me, id);
    await tx.run(sql`
      update meetings set extra_seconds = least(extra_seconds + ${minutes * 60}, 14400) where id = ${id}`);
    await announceChange(tx, id);
  });
}
