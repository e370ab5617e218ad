import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { announceChange } from '../announce-change.ts';
import { holdMeeting } from '../find-meeting.ts';
import { mustLead } from '../leading.ts';
import { nameIn } from '../meeting.ts';
import { t } from '../words.ts';

/** Somebody else leads the session besides those who lead the group: handed over, or taken where none of them is here. */
export async function handOver(db: Db, me: Me, id: number, to: number): Promise<void> {
  await db.transaction(async (tx) => {
    const meeting = await holdMeeting(tx, me, id);
    mustLead(meeting, me);
    if (nameIn(meeting, to) === null) throw new Invalid({ person: (c) => t(c, 'lead.unknown') });
    await tx.run(sql`update meetings set led_by = ${to} where id = ${id}`);
    await announceChange(tx, id);
  });
}
