import type { Ground } from '#platform/ground.ts';
import { sql } from '#platform/database/sql.ts';
import { recurring } from '#platform/jobs/job.ts';
import { faceOf } from './file.ts';

/** Files that nothing carries a day after they came: no post, work, draft, photo, or words of their owner about themselves. */
export const forgetOrphans = recurring('forget orphaned files', '41 3 * * *', async (ground) => {
  while ((await forgetSome(ground)) > 0);
});

async function forgetSome({ db, files }: Ground): Promise<number> {
  const orphans = await db.transaction((tx) =>
    tx.many<{ key: string }>(sql`
      delete from files where id in (
        select f.id from files f
        where f.created_at < moment() - interval '1 day'
          and not exists (select 1 from post_files pf where pf.file_id = f.id)
          and not exists (select 1 from work_files wf where wf.file_id = f.id)
          and not exists (select 1 from people p where p.photo_file_id = f.id)
          and not exists (select 1 from people p where p.id = f.owner_id and strpos(p.about_html, f.key) > 0)
          and not exists (select 1 from drafts d where d.person_id = f.owner_id and strpos(d.content::text, f.key) > 0)
          and not exists (select 1 from drafts d where d.person_id = f.owner_id and strpos(d.earlier::text, f.key) > 0)
        limit 500 for update skip locked)
      returning key`),
  );
  for (const { key } of orphans) {
    await files.remove(key);
    await files.remove(faceOf(key));
  }
  return orphans.length;
}
