import { findVersion } from '#capabilities/formats/index.ts';
import { sql } from '#platform/database/sql.ts';
import type { Ground } from '#platform/ground.ts';

type Over = { id: number; days: number; format_version_id: number };

/** Deletes what was handed in as files once the days are over for which the format keeps it after a group's end. */
export async function forgetFiles(ground: Ground): Promise<void> {
  const groups = await ground.db.many<Over>(sql`
    select g.id, extract(day from moment() - g.closed_at)::int as days, p.format_version_id
    from groups g join programmes p on p.id = g.programme_id
    where g.closed_at is not null and exists (
      select from work w join work_files wf on wf.work_id = w.id where w.group_id = g.id)`);
  for (const { id, days, format_version_id } of groups) {
    const { safety } = await findVersion(ground.db, format_version_id);
    if (safety.keep_days !== undefined && days >= safety.keep_days) await forgetOf(ground, id);
  }
}

/** A file that something else carries stays there, and only leaves the work. */
async function forgetOf({ db, files }: Ground, groupId: number): Promise<void> {
  const gone = await db.transaction(async (tx) => {
    const carried = await tx.many<{ file_id: number }>(sql`
      delete from work_files wf using work w where w.id = wf.work_id and w.group_id = ${groupId} returning wf.file_id`);
    const ids = carried.map((one) => one.file_id);
    return tx.many<{ key: string }>(sql`
      delete from files f where f.id = any(${ids}::bigint[])
        and not exists (select from post_files pf where pf.file_id = f.id)
        and not exists (select from work_files wf where wf.file_id = f.id)
        and not exists (select from people p where p.photo_file_id = f.id)
      returning f.key`);
  });
  for (const { key } of gone) await files.remove(key);
}
