import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';

/**
 * Makes a work carry exactly these files, in the transaction that writes it. Only one's own are taken, and those
 * that it carried before, whoever of the group put them there.
 */
export async function attachToWork(tx: Db, me: Me, work: number, keys: readonly string[]): Promise<void> {
  await tx.run(sql`
    delete from work_files wf using files f
    where wf.work_id = ${work} and f.id = wf.file_id and f.key <> all(${keys}::text[])`);
  if (keys.length === 0) return;
  await tx.run(sql`
    insert into work_files (work_id, file_id)
    select ${work}, f.id from files f where f.key = any(${keys}::text[]) and f.owner_id = ${me.id}
    on conflict do nothing`);
}
