import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden, Invalid } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { findTeam } from '../teams/find-team.ts';
import { t } from '../words.ts';
import { announceCard } from './announce-card.ts';
import type { Audience, Card } from './card.ts';
import { holdCard } from './find-card.ts';

export type CardChange = { title: string; audience: Audience; team?: string | undefined };

/**
 * Another title, or other readers. Whose card it is decides freely who reads it. What a team wrote is never read by
 * more people than those knew of who wrote it: it is opened further only while nobody has written.
 */
export async function changeCard(db: Db, me: Me, id: number, change: CardChange): Promise<void> {
  await db.transaction(async (tx) => {
    const card = await holdCard(tx, me, id);
    if (!card.mine && !card.leads) throw new Forbidden((c) => t(c, 'card.not_to_change'));
    if (card.together) requireKept(card, change.audience);
    const community = card.together ? card.community_id : await teamFor(tx, me, card, change);
    await tx.run(sql`
      update reflections set title = ${change.title}, audience = ${change.audience}, community_id = ${community}
      where id = ${id}`);
    await announceCard(tx, id);
  });
}

function requireKept(card: Card, audience: Audience): void {
  if (audience === 'private') throw new Invalid({ audience: (c) => t(c, 'start.not_private') });
  if (audience === 'open' && card.audience === 'team' && card.written > 0)
    throw new Invalid({ audience: (c) => t(c, 'card.no_more_readers') });
}

async function teamFor(tx: Db, me: Me, card: Card, { audience, team }: CardChange): Promise<number | null> {
  if (team !== undefined) return (await findTeam(tx, me, team)).id;
  if (audience !== 'team') return null;
  if (card.community_id === null) throw new Invalid({ team: (c) => t(c, 'start.team_missing') });
  return card.community_id;
}
