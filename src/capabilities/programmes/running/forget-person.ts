import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { takeOut } from '../participating/leave-programme.ts';
import type { Programme } from '../programme.ts';

/** Who has left the company takes part in nothing any more; their places are free for others. */
export async function takeOutEverywhere(db: Db, personId: number): Promise<void> {
  const programmes = await db.many<{ id: number }>(sql`
    select programme_id as id from participants where person_id = ${personId} and state in ('in', 'waiting')`);
  for (const { id } of programmes)
    await db.transaction(async (tx) => {
      const programme = await tx.maybe<Pick<Programme, 'id' | 'places' | 'state' | 'runs' | 'grouping'>>(sql`
        select id, places, state, runs, grouping from programmes where id = ${id} for no key update`);
      if (programme) await takeOut(tx, programme, personId, { actor: null, state: 'left' });
    });
}

/** Nothing that an erased person answered or asked for stays. */
export async function forgetPerson(db: Db, personId: number): Promise<void> {
  await takeOutEverywhere(db, personId);
  await db.transaction(async (tx) => {
    await tx.run(sql`delete from participants where person_id = ${personId}`);
    await tx.run(sql`delete from cannot_meet where person_id = ${personId} or other_id = ${personId}`);
    await tx.run(sql`delete from programme_invitations where person_id = ${personId}`);
    await tx.run(sql`delete from programme_organisers where person_id = ${personId}`);
  });
}
