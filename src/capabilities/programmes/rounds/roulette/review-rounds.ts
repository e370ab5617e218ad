import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import { holdProgrammeToOrganise } from '../../find-programme.ts';

/** Says whether somebody looks through each round before it is published. */
export async function reviewRounds(db: Db, me: Me, slug: string, reviewed: boolean): Promise<void> {
  await db.transaction(async (tx) => {
    const programme = await holdProgrammeToOrganise(tx, me, slug);
    await tx.run(sql`update programmes set rounds_reviewed = ${reviewed} where id = ${programme.id}`);
  });
}

export const findRhythm = async (db: Db, programmeId: number): Promise<boolean> =>
  (await db.one<{ reviewed: boolean }>(sql`
    select rounds_reviewed as reviewed from programmes where id = ${programmeId}`)).reviewed; // prettier-ignore
