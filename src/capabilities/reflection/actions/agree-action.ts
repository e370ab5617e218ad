import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden, Invalid, NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { announceCard } from '../cards/announce-card.ts';
import { mayWorkOn, type Card } from '../cards/card.ts';
import { holdCard } from '../cards/find-card.ts';
import { cardActionAgreed } from '../happenings.ts';
import { t } from '../words.ts';

/** What will be done, by whom and until when (`YYYY-MM-DD`). */
export type Agreed = { what: string; owner?: number | undefined; due?: string | undefined };

const mostActions = 30;

/** Something will be done because of a card. On one's own card one does it oneself. Returns its id. */
export async function agreeAction(db: Db, me: Me, cardId: number, agreed: Agreed): Promise<number> {
  return db.transaction(async (tx) => {
    const card = await holdCard(tx, me, cardId);
    if (!mayWorkOn(card)) throw new Forbidden((c) => t(c, 'card.not_yours'));
    const owner = await ownerOf(tx, me, card, agreed.owner);
    const { id, count } = (await tx.change<{ id: number; count: number }>(sql`
      insert into reflection_actions (reflection_id, what, owner_id, due_on)
      values (${cardId}, ${agreed.what}, ${owner}, ${agreed.due ?? null}::date)
      returning id, (select count(*)::int from reflection_actions where reflection_id = ${cardId}) as count`))!;
    if (count >= mostActions) throw new Invalid({ what: (c) => t(c, 'action.full', { count: mostActions }) });
    await tellOwner(tx, me, card, owner);
    await announceCard(tx, cardId);
    return id;
  });
}

/** Says it better, hands it over or gives it another day; then its owner is reminded of the new day. */
export async function changeAction(
  db: Db,
  me: Me,
  cardId: number,
  id: number,
  agreed: Agreed,
): Promise<void> {
  await db.transaction(async (tx) => {
    const card = await holdCard(tx, me, cardId);
    if (!mayWorkOn(card)) throw new Forbidden((c) => t(c, 'card.not_yours'));
    const before = await tx.maybe<{ owner_id: number | null }>(sql`
      select owner_id from reflection_actions where id = ${id} and reflection_id = ${cardId} for no key update`);
    if (!before) throw new NotFound();
    const same = agreed.owner !== undefined && agreed.owner === before.owner_id;
    const owner = same ? before.owner_id : await ownerOf(tx, me, card, agreed.owner);
    await tx.run(sql`
      update reflection_actions set what = ${agreed.what}, owner_id = ${owner}, due_on = ${agreed.due ?? null}::date,
        reminded_at = case when due_on is not distinct from ${agreed.due ?? null}::date
          and owner_id is not distinct from ${owner}::bigint then reminded_at end
      where id = ${id}`);
    if (!same) await tellOwner(tx, me, card, owner);
    await announceCard(tx, cardId);
  });
}

/** It is done, or not done after all. */
export async function endAction(db: Db, me: Me, cardId: number, id: number, done: boolean): Promise<void> {
  await db.transaction(async (tx) => {
    const card = await holdCard(tx, me, cardId);
    if (!mayWorkOn(card)) throw new Forbidden((c) => t(c, 'card.not_yours'));
    const changed = await tx.run(sql`
      update reflection_actions set done_at = case when ${done}::boolean then coalesce(done_at, moment()) end
      where id = ${id} and reflection_id = ${cardId}`);
    if (changed === 0) throw new NotFound();
    await announceCard(tx, cardId);
  });
}

/** Takes an action off a card. */
export async function dropAction(db: Db, me: Me, cardId: number, id: number): Promise<void> {
  await db.transaction(async (tx) => {
    const card = await holdCard(tx, me, cardId);
    if (!mayWorkOn(card)) throw new Forbidden((c) => t(c, 'card.not_yours'));
    const gone = await tx.run(sql`
      delete from reflection_actions where id = ${id} and reflection_id = ${cardId}`);
    if (gone === 0) throw new NotFound();
    await announceCard(tx, cardId);
  });
}

async function ownerOf(tx: Db, me: Me, card: Card, wanted: number | undefined): Promise<number | null> {
  if (!card.together) return me.id;
  if (wanted === undefined) return null;
  const member = await tx.maybe(sql`
    select 1 from memberships m join people p on p.id = m.person_id
    where m.community_id = ${card.community_id} and m.person_id = ${wanted} and m.left_at is null and p.status = 'active'`);
  if (!member) throw new Invalid({ owner: (c) => t(c, 'action.owner_elsewhere') });
  return wanted;
}

async function tellOwner(tx: Db, me: Me, card: Card, owner: number | null): Promise<void> {
  if (!card.together || owner === null) return;
  const place = { actor: me.id, community: card.community_id! };
  await record(tx, cardActionAgreed, place, {
    reflection_id: card.id,
    owner_id: owner,
    name: card.title || null,
  });
}
