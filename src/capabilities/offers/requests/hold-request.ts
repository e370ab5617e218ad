import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid, NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import type { OfferKind } from '../offer.ts';
import { t } from '../words.ts';
import type { RequestState } from './request.ts';

export type HeldRequest = {
  id: number;
  asker_id: number;
  asked_id: number;
  offer_id: number | null;
  programme_id: number | null;
  group_id: number | null;
  kind: OfferKind | null;
  state: RequestState;
  ended_at: Date | null;
  /** Nobody answered in time, although nobody has written that down yet. */
  late: boolean;
};

/**
 * A request of mine or for me, held with what it takes a place of: the offer or the programme first, so that two who
 * answer at once follow one another. Throws NotFound for everybody else.
 */
export async function holdRequest(tx: Db, me: Me, id: number): Promise<HeldRequest> {
  const of = await tx.maybe<{ offer_id: number | null; programme_id: number | null }>(sql`
    select offer_id, programme_id from match_requests where id = ${id} and ${me.id} in (asker_id, asked_id)`);
  if (!of) throw new NotFound();
  if (of.offer_id !== null)
    await tx.maybe(sql`select 1 from offers where id = ${of.offer_id} for no key update`);
  else await tx.maybe(sql`select 1 from programmes where id = ${of.programme_id} for no key update`);
  return tx.one<HeldRequest>(sql`
    select r.id, r.asker_id, r.asked_id, r.offer_id, r.programme_id, r.group_id, r.state, r.ended_at,
      r.expires_at <= moment() as late, (select o.kind from offers o where o.id = r.offer_id) as kind
    from match_requests r where r.id = ${id} for no key update`);
}

/** Throws Invalid where the request does not wait for an answer any more. */
export function requireWaiting({ state, late }: HeldRequest): void {
  if (state !== 'waiting' || late) throw new Invalid({ form: (c) => t(c, 'request.settled') });
}
