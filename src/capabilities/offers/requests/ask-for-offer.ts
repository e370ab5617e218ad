import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden, Invalid } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { findOffer } from '../finding/find-offers.ts';
import { holdsPlace } from '../policy.ts';
import { t } from '../words.ts';
import { offerDays } from './request.ts';
import { writeRequest } from './write-request.ts';

/**
 * Asks for what somebody offers. Throws NotFound for an offer that is paused or taken back, Forbidden for one's own,
 * Invalid where no place is free or something is agreed already. Returns the id of the request.
 */
export async function askForOffer(db: Db, me: Me, offerId: number, words: string): Promise<number> {
  return db.transaction(async (tx) => {
    const offer = await findOffer(tx, me, offerId);
    if (offer.person.id === me.id) throw new Forbidden();
    if (offer.is_full) throw new Invalid({ form: (c) => t(c, 'ask.full') });
    const agreed = await tx.maybe(sql`
      select 1 from match_requests r where r.offer_id = ${offerId} and r.asker_id = ${me.id} and ${holdsPlace}`);
    if (agreed) throw new Invalid({ form: (c) => t(c, 'ask.agreed_already') });
    return writeRequest(tx, me, { askedId: offer.person.id, words, days: offerDays, offerId });
  });
}
