import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Source } from './source.ts';

/** Deletes what was remembered of somebody by one source. */
export async function takeOut(tx: Db, personId: number, source: Source): Promise<void> {
  if (source === 'flow') await takeOutOfFlow(tx, personId);
  else await tx.run(sql`delete from relations where person_id = ${personId} and source = ${source}`);
}

/**
 * Takes somebody out of the flow at both ends, and notes for each month that one more has gone: who draws up figures
 * anew must know how many left them since they were last shown.
 */
async function takeOutOfFlow(tx: Db, personId: number): Promise<void> {
  await tx.run(sql`
    with gone as (
      delete from relations where source = 'flow' and (person_id = ${personId} or other_id = ${personId})
      returning month)
    insert into flow_leavings (month, people) select distinct month, 1 from gone
    on conflict (month) do update set people = flow_leavings.people + 1`);
}

/** Whoever is not here any more is not counted any more; their own map waits for them, should they come back. */
export async function takeOutDeactivated(db: Db, personId: number): Promise<void> {
  await db.transaction((tx) => takeOutOfFlow(tx, personId));
}

/** Nothing of somebody who was erased is left, neither on their map nor on that of others. */
export async function takeOutErased(db: Db, personId: number): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.run(sql`delete from relation_consents where person_id = ${personId}`);
    await takeOutOfFlow(tx, personId);
    await tx.run(sql`delete from relations where person_id = ${personId} or other_id = ${personId}`);
  });
}
