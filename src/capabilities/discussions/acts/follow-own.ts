import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';

/** Whoever writes in a thread follows it in the usual way, unless they have chosen otherwise for it. */
export async function followOwn(tx: Db, person: number, discussion: number): Promise<void> {
  await tx.run(sql`
    insert into follows (person_id, subject, subject_id, level)
    values (${person}, 'discussion', ${discussion}, 'usual')
    on conflict (person_id, subject, subject_id) do nothing`);
}
