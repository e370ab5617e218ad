import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { offerMade } from '../happenings.ts';
import type { OfferKind } from '../offer.ts';
import { countPlaces } from '../pairs/count-places.ts';
import type { OfferFields } from './offer-fields.ts';

/** Offers something, or says it anew: there is one offer of a kind, and what was agreed on it stays. Returns its id. */
export async function keepOffer(
  db: Db,
  me: Me,
  kind: OfferKind,
  { topics, words, capacity, place }: OfferFields,
): Promise<number> {
  return db.transaction(async (tx) => {
    const before = await tx.maybe<{ id: number; ended_at: Date | null }>(sql`
      select id, ended_at from offers where person_id = ${me.id} and kind = ${kind} for no key update`);
    const { id } = await tx.one<{ id: number }>(sql`
      insert into offers (person_id, kind, topics, words, capacity, place)
      values (${me.id}, ${kind}, ${topics}::text[], ${words}, ${capacity}, ${place})
      on conflict (person_id, kind) do update set topics = excluded.topics, words = excluded.words,
        capacity = excluded.capacity, place = excluded.place, ended_at = null,
        paused = offers.paused and offers.ended_at is null,
        paused_until = case when offers.ended_at is null then offers.paused_until end
      returning id`);
    await countPlaces(tx, id);
    if (!before || before.ended_at !== null) await record(tx, offerMade, { actor: me.id }, { offer_id: id });
    return id;
  });
}
