import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { NotFound } from '#platform/errors.ts';
import type { Me, PersonId } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { learningManagerMade } from './happenings.ts';

/**
 * Makes somebody a learning manager, or takes it from them; who is already what is wished stays it. It is recorded who
 * did it and when, as an administrator may do it to themselves too. Only who can sign in becomes one.
 */
export async function makeLearningManager(db: Db, me: Me, id: PersonId, granted: boolean): Promise<void> {
  await db.transaction(async (tx) => {
    const person = await tx.maybe<{ is_one: boolean; may_be: boolean }>(sql`
      select learning_manager as is_one, status in ('active', 'invited') as may_be
      from people where id = ${id} and status <> 'erased' for no key update`);
    if (!person || (granted && !person.may_be)) throw new NotFound();
    if (person.is_one === granted) return;
    await tx.run(sql`update people set learning_manager = ${granted} where id = ${id}`);
    await record(tx, learningManagerMade, { actor: me.id }, { person_id: id, granted });
  });
}
