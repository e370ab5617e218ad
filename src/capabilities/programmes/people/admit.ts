import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden, NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { holdProgrammeToOrganise } from '../find-programme.ts';
import { participantAdmitted } from '../happenings.ts';
import { takeOut } from '../participating/leave-programme.ts';
import { t } from '../words.ts';

/** Lets somebody in who waits, whatever places there are. */
export async function admitPerson(db: Db, me: Me, slug: string, personId: number): Promise<void> {
  await db.transaction(async (tx) => {
    const { id, state } = await holdProgrammeToOrganise(tx, me, slug);
    if (state === 'closed' || state === 'cancelled') throw new Forbidden((c) => t(c, 'programme.is_over'));
    const admitted = await tx.run(sql`
      update participants set state = 'in', admitted_at = moment(), version = version + 1
      where programme_id = ${id} and person_id = ${personId} and state = 'waiting'`);
    if (admitted === 0) throw new NotFound();
    await record(tx, participantAdmitted, { actor: me.id, programme: id }, { person_id: personId });
  });
}

/** Somebody does not take part, or not any more; they cannot apply again unless they are asked to. */
export async function removePerson(db: Db, me: Me, slug: string, personId: number): Promise<void> {
  await db.transaction(async (tx) => {
    const programme = await holdProgrammeToOrganise(tx, me, slug);
    const there = await tx.maybe(sql`
      select 1 from participants
      where programme_id = ${programme.id} and person_id = ${personId} and state in ('in', 'waiting')`);
    if (!there) throw new NotFound();
    await takeOut(tx, programme, personId, { actor: me.id, state: 'declined' });
  });
}
