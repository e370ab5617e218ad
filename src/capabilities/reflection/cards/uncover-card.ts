import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden, Invalid, NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { cardUncovered } from '../happenings.ts';
import { t } from '../words.ts';
import { announceCard } from './announce-card.ts';
import { holdCard } from './find-card.ts';

/** What all wrote can be read by all from now on; it cannot be covered again. Uncovering it twice changes nothing. */
export async function uncoverCard(db: Db, me: Me, id: number): Promise<void> {
  await db.transaction(async (tx) => {
    const card = await holdCard(tx, me, id);
    if (!card.together) throw new NotFound();
    if (!card.leads) throw new Forbidden((c) => t(c, 'card.not_to_uncover'));
    if (card.state === 'shown') return;
    if (card.written === 0) throw new Invalid({ form: (c) => t(c, 'card.nobody_wrote') });
    await tx.run(sql`update reflections set state = 'shown', shown_at = moment() where id = ${id}`);
    const place = { actor: me.id, community: card.community_id! };
    await record(tx, cardUncovered, place, { reflection_id: id, name: card.title || null });
    await announceCard(tx, id);
  });
}
