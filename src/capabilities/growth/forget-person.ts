import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';

/** Nothing of the growth of an erased person stays, nor are others sent to them. */
export async function forgetGrowthOf(db: Db, personId: number): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.run(sql`delete from growth_goals where person_id = ${personId}`);
    await tx.run(sql`delete from growth_notes where person_id = ${personId}`);
    await tx.run(sql`delete from growth_choices where person_id = ${personId}`);
    await tx.run(sql`delete from growth_nudges where ${personId} in (person_id, other_id)`);
    await tx.run(sql`delete from growth_reviews where person_id = ${personId}`);
  });
}
