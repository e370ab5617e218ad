import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import { mayRetitle } from '../policy.ts';
import { holdThread } from '../reads/find-thread.ts';
import { insist } from '../refusals.ts';
import { keepVersion } from './keep-version.ts';
import { setTags } from './set-tags.ts';

/** Gives a thread another title or other tags, by its author or those who keep the place in order. */
export async function editDiscussion(
  db: Db,
  me: Me,
  discussion: number,
  { title, tags }: { title?: string | undefined; tags?: readonly string[] | undefined },
): Promise<void> {
  await db.transaction(async (tx) => {
    const thread = await holdThread(tx, me, discussion);
    insist(mayRetitle(me, thread));
    if (title !== undefined && title !== thread.title) {
      const opening = await tx.one<{ id: number }>(sql`
        select id from posts where discussion_id = ${thread.id} and number = 1`);
      await keepVersion(tx, me, thread, opening.id);
      await tx.run(sql`update discussions set title = ${title} where id = ${thread.id}`);
      await tx.run(sql`update posts set edited_at = moment() where id = ${opening.id}`);
    }
    if (tags) await setTags(tx, thread.id, tags);
  });
}
