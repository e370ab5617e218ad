import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { answerVoted } from '../happenings.ts';
import { findPostInThread } from '../reads/find-post-in-thread.ts';
import { insistResponds } from '../refusals.ts';
import { t } from '../words.ts';

/** Says that an answer helps, or takes it back; saying it twice changes nothing. */
export async function voteAnswer(db: Db, me: Me, post_id: number, wanted: boolean): Promise<void> {
  await db.transaction(async (tx) => {
    const { post, thread } = await findPostInThread(tx, me, post_id);
    insistResponds(thread, post);
    if (thread.kind !== 'question' || post.number === 1 || post.parent_number !== null) throw new Forbidden();
    if (post.author_id === me.id) throw new Forbidden((c) => t(c, 'vote.own'));
    if (!wanted) return takeBack(tx, me, post_id);
    const given = await tx.run(sql`
      insert into votes (post_id, person_id) values (${post_id}, ${me.id}) on conflict do nothing`);
    if (given === 0) return;
    await tx.run(sql`update posts set score = score + 1 where id = ${post_id}`);
    await record(
      tx,
      answerVoted,
      { actor: me.id, community: thread.community_id, discussion: thread.id, post: post_id },
      { person_id: post.author_id },
    );
  });
}

async function takeBack(tx: Db, me: Me, post_id: number): Promise<void> {
  await tx.run(sql`
    with gone as (delete from votes where post_id = ${post_id} and person_id = ${me.id} returning post_id)
    update posts set score = score - 1 where id in (select post_id from gone)`);
}
