import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden, Invalid } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { countPlaces } from '../pairs/count-places.ts';
import { t } from '../words.ts';
import { holdRequest, requireWaiting } from './hold-request.ts';

/** Takes back what was asked and not answered yet. Throws Forbidden for whom it was not who asked. */
export async function withdrawRequest(db: Db, me: Me, id: number): Promise<void> {
  await db.transaction(async (tx) => {
    const request = await holdRequest(tx, me, id);
    if (request.asker_id !== me.id) throw new Forbidden();
    requireWaiting(request);
    await tx.run(sql`update match_requests set state = 'withdrawn', answered_at = moment() where id = ${id}`);
  });
}

/** What the two agreed without a group is done, whoever of them says so: the place is free again. */
export async function endAgreement(db: Db, me: Me, id: number): Promise<void> {
  await db.transaction(async (tx) => {
    const { state, group_id, offer_id, ended_at } = await holdRequest(tx, me, id);
    if (state !== 'accepted' || group_id !== null)
      throw new Invalid({ form: (c) => t(c, 'request.nothing_agreed') });
    if (ended_at !== null) return;
    await tx.run(sql`update match_requests set ended_at = moment() where id = ${id}`);
    if (offer_id !== null) await countPlaces(tx, offer_id);
  });
}
