import type { Db } from '#platform/database/database.ts';
import { NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import type { Card } from '../cards/card.ts';
import { findCard } from '../cards/find-card.ts';
import { listActionsFor, type CardAction } from './list-actions.ts';

/** An action with the card on which it stands, for who sees that. Throws NotFound for everybody else. */
export async function findAction(
  db: Db,
  me: Me,
  cardId: number,
  id: number,
): Promise<{ card: Card; action: CardAction }> {
  const card = await findCard(db, me, cardId);
  const { actions } = await listActionsFor(db, card);
  const action = actions.find((one) => one.id === id);
  if (!action) throw new NotFound();
  return { card, action };
}
