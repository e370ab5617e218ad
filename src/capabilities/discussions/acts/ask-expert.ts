import { readable } from '#capabilities/communities/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { expertAsked } from '../happenings.ts';
import { writingBarrier } from '../policy.ts';
import { holdThread } from '../reads/find-thread.ts';
import { insist, refuse } from '../refusals.ts';

/** Asks someone to look at a question; nobody is asked for the same one twice. */
export async function askExpert(db: Db, me: Me, discussion: number, person_id: number): Promise<void> {
  await db.transaction(async (tx) => {
    const thread = await holdThread(tx, me, discussion);
    refuse(writingBarrier(thread));
    insist(thread.kind === 'question' && person_id !== me.id && person_id !== thread.author_id);
    const person = await tx.maybe(sql`
      select 1 from people p join communities c on c.id = ${thread.community_id}
      where p.id = ${person_id} and p.status = 'active' and ${readable({ id: sql`p.id` })}`);
    if (!person) throw new NotFound();
    const newly = await tx.run(sql`
      insert into expert_requests (discussion_id, person_id, asked_by)
      values (${thread.id}, ${person_id}, ${me.id}) on conflict do nothing`);
    if (newly === 0) return;
    await record(
      tx,
      expertAsked,
      { actor: me.id, community: thread.community_id, discussion: thread.id },
      { person_id },
    );
  });
}
