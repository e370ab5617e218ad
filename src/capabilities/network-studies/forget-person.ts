import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';

/** Whoever is erased has no name in any network any more, and the networks that they brought are gone. */
export async function forgetPerson(db: Db, person: number): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.run(sql`delete from network_studies where owner_id = ${person}`);
    await tx.run(sql`
      update network_study_people
      set external_id = 'erased-' || number, label = null, told = '{}', person_id = null where person_id = ${person}`);
  });
}
