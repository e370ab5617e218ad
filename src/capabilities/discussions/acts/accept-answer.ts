import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import type { Tables } from '#tables';
import { answerAccepted } from '../happenings.ts';
import { mayAccept } from '../policy.ts';
import { holdThread } from '../reads/find-thread.ts';
import { insist } from '../refusals.ts';

/** Says which answer settled the question, in the place of any other. */
export async function acceptAnswer(db: Db, me: Me, discussion: number, post_id: number): Promise<number> {
  return db.transaction(async (tx) => {
    const thread = await holdThread(tx, me, discussion);
    insist(mayAccept(me, thread));
    const answer = await tx.maybe<Pick<Tables['posts'], 'author_id' | 'number'>>(sql`
      select author_id, number from posts
      where id = ${post_id} and discussion_id = ${thread.id} and number > 1 and parent_id is null and deleted_at is null`);
    if (!answer) throw new NotFound();
    if (thread.accepted_post_id === post_id) return answer.number;
    await tx.run(sql`update discussions set accepted_post_id = ${post_id} where id = ${thread.id}`);
    await record(
      tx,
      answerAccepted,
      { actor: me.id, community: thread.community_id, discussion: thread.id, post: post_id },
      { person_id: answer.author_id },
    );
    return answer.number;
  });
}

/** The question is open again. */
export async function unacceptAnswer(db: Db, me: Me, discussion: number): Promise<void> {
  await db.transaction(async (tx) => {
    const thread = await holdThread(tx, me, discussion);
    insist(mayAccept(me, thread));
    await tx.run(sql`update discussions set accepted_post_id = null where id = ${thread.id}`);
  });
}
