import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { forgetOwn, ownKinds } from '#shared/own-news/own-news.ts';
import { holdFeedback } from '../find-feedback.ts';
import { t } from '../words.ts';

const aboutFeedback = ownKinds.filter((kind) => kind.startsWith('feedback_'));

/**
 * The asker takes back what nobody answered yet; the giver takes back what they gave, and their words are gone.
 * Throws Forbidden for what is over.
 */
export async function withdraw(db: Db, me: Me, id: number): Promise<void> {
  await db.transaction(async (tx) => {
    const { role, state, asker, giver, shares } = await holdFeedback(tx, me, id);
    if (state !== (role === 'asker' ? 'waiting' : 'given')) throw new Forbidden((c) => t(c, 'over'));
    await tx.run(sql`
      update feedback set state = ${role === 'asker' ? 'withdrawn' : 'declined'}, levels = '{}', remarks = '{}', words = '',
        remind_at = null, answered_at = moment(), version = version + 1
      where id = ${id}`);
    await tx.run(sql`delete from feedback_shares where feedback_id = ${id}`);
    for (const { id: person } of [asker, giver, ...shares.map((share) => share.person)])
      await forgetOwn(tx, { person, kinds: aboutFeedback, about: id });
  });
}
