import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { questionAskedToo } from '../happenings.ts';
import { mayRespond } from '../policy.ts';
import { holdThread } from '../reads/find-thread.ts';
import { insist, refuse } from '../refusals.ts';

/** Says that one has a question too, or no longer; whoever asked it need not say so. */
export async function askToo(db: Db, me: Me, discussion: number, wanted: boolean): Promise<void> {
  await db.transaction(async (tx) => {
    const thread = await holdThread(tx, me, discussion);
    refuse(thread.posting_barrier);
    insist(thread.kind === 'question' && mayRespond(thread) && thread.author_id !== me.id);
    const changed = await tx.run(
      wanted
        ? sql`insert into asked_too (discussion_id, person_id) values (${thread.id}, ${me.id}) on conflict do nothing`
        : sql`delete from asked_too where discussion_id = ${thread.id} and person_id = ${me.id}`,
    );
    if (changed === 0) return;
    await tx.run(sql`
      update discussions set asked_too_count = asked_too_count + ${wanted ? 1 : -1} where id = ${thread.id}`);
    if (!wanted) return;
    await record(
      tx,
      questionAskedToo,
      { actor: me.id, community: thread.community_id, discussion: thread.id },
      {},
    );
  });
}
