import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { mine } from '../policy.ts';

/** Deletes a check with everything that was in it, and takes it out of every aggregate. Nothing of it is kept. */
export async function deleteCheck(db: Db, me: Me, id: number): Promise<void> {
  const deleted = await db.transaction((tx) =>
    tx.run(sql`delete from network_checks k where k.id = ${id} and ${mine(me)}`),
  );
  if (deleted === 0) throw new NotFound();
}

/** Whoever is erased takes their checks along, and stands nameless in those of others. */
export async function forgetChecksOf(db: Db, personId: number): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.run(sql`delete from network_checks where person_id = ${personId}`);
    await tx.run(sql`delete from roster_people where person_id = ${personId}`);
    await tx.run(sql`
      update network_contacts set colleague_id = null, department = null where colleague_id = ${personId}`);
  });
}
