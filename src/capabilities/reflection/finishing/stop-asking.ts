import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { takeAwayUnanswered } from './ask-follow-ups.ts';

/** Nothing more is asked about this one thing. Throws NotFound for another's. */
export async function stopAsking(db: Db, me: Me, completionId: number): Promise<void> {
  await db.transaction(async (tx) => {
    const stopped = await tx.run(sql`
      update completions set ask_on = null where id = ${completionId} and person_id = ${me.id}`);
    if (stopped === 0) throw new NotFound();
    await takeAwayUnanswered(tx, completionId);
  });
}

/** Whether one is asked about what one finishes at all; what waits to be asked is forgotten with a no. */
export async function setAsked(db: Db, me: Me, wanted: boolean): Promise<void> {
  await db.transaction(async (tx) => {
    if (wanted) {
      await tx.run(sql`delete from unasked_people where person_id = ${me.id}`);
      return;
    }
    await tx.run(sql`insert into unasked_people (person_id) values (${me.id}) on conflict do nothing`);
    await tx.run(sql`update completions set ask_on = null where person_id = ${me.id}`);
    await tx.run(sql`
      delete from reflections
      where person_id = ${me.id} and questions = 'follow-up' and state = 'writing' and not together`);
  });
}
