import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';

/**
 * When everything has been read: comments find their thread, votes fill in what posts did not say, and what belongs
 * to nothing in the file is put aside.
 */
export async function settleThreads(db: Db, id: number): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.run(sql`
      update import_posts c set thread = p.thread
      from import_posts p
      where c.import_id = ${id} and c.thread is null and p.import_id = c.import_id and p.external_id = c.under`);
    await tx.run(sql`
      update import_posts p set score = v.score, fingerprint = p.fingerprint || ' ' || v.score
      from import_votes v
      where p.import_id = ${id} and v.import_id = p.import_id and v.post = p.external_id and p.score is null`);
    await tx.run(sql`
      update import_posts q set accepted = a.external_id, fingerprint = q.fingerprint || ' ' || a.external_id
      from import_votes v join import_posts a on a.import_id = v.import_id and a.external_id = v.post
      where v.import_id = ${id} and v.accepted and a.under is null and a.role = 'reply'
        and q.import_id = ${id} and q.external_id = a.thread and q.role = 'opening' and q.accepted is null`);
    await putAsideStrays(tx, id);
    await tx.run(sql`
      insert into import_troubles (import_id, reason, external_id)
      select q.import_id, 'unknown accepted answer', q.external_id from import_posts q
      where q.import_id = ${id} and q.role = 'opening' and q.accepted is not null and not exists (
        select 1 from import_posts a where a.import_id = q.import_id and a.external_id = q.accepted
          and a.thread = q.external_id and a.role = 'reply' and a.under is null)`);
  });
}

/** Answers to a question that the file does not hold, and comments on posts that it does not hold. */
async function putAsideStrays(tx: Db, id: number): Promise<void> {
  const stray = sql`p.import_id = ${id} and p.role = 'reply' and not exists (
    select 1 from import_posts q
    where q.import_id = p.import_id and q.external_id = p.thread and q.role = 'opening')`;
  await tx.run(sql`
    insert into import_troubles (import_id, reason, external_id)
    select p.import_id, 'unknown parent', p.external_id from import_posts p where ${stray}`);
  await tx.run(sql`delete from import_posts p where ${stray}`);
}
