import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { announceChange } from '../announce-change.ts';
import { holdMeeting } from '../find-meeting.ts';
import { t } from '../words.ts';

export const replies = ['yes', 'maybe', 'no'] as const;
export type Answer = (typeof replies)[number];

/** Says whether I come. */
export async function reply(db: Db, me: Me, id: number, answer: Answer): Promise<void> {
  await db.transaction(async (tx) => {
    const meeting = await holdMeeting(tx, me, id);
    if (meeting.state !== 'planned') throw new Invalid({ form: (c) => t(c, 'reply.late') });
    await tx.run(sql`
      insert into attendances (meeting_id, person_id, reply) values (${id}, ${me.id}, ${answer})
      on conflict (meeting_id, person_id) do update set reply = excluded.reply`);
    await announceChange(tx, id);
  });
}
