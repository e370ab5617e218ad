import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { cardDeleted } from '../happenings.ts';
import { t } from '../words.ts';
import type { Card } from './card.ts';
import { holdCard } from './find-card.ts';

/**
 * One's own always; a team's as long as nobody but oneself has written. Who keeps order takes away what was given to
 * their team, an administrator what everybody reads.
 */
export const mayDelete = (card: Card): boolean =>
  card.mine || card.moderates || (card.leads && card.written - (card.wrote ? 1 : 0) === 0);

/** Takes a card away with all that was written on it. Lessons made of it stay. */
export async function deleteCard(db: Db, me: Me, id: number): Promise<void> {
  await db.transaction(async (tx) => {
    const card = await holdCard(tx, me, id);
    if (!mayDelete(card)) throw new Forbidden((c) => t(c, 'card.not_to_delete'));
    await tx.run(sql`delete from reflections where id = ${id}`);
    if (card.together)
      await record(tx, cardDeleted, { actor: me.id, community: card.community_id! }, { reflection_id: id });
  });
}
