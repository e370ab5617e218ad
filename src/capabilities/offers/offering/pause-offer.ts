import { now } from '#platform/clock.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid, NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { offerEnded, offerPaused } from '../happenings.ts';
import type { OfferKind } from '../offer.ts';
import { t } from '../words.ts';

/** Nobody is shown the offer before this day, or until it is taken back. Who asked already still gets an answer. */
export async function pauseOffer(db: Db, me: Me, kind: OfferKind, until: string | null): Promise<void> {
  await db.transaction(async (tx) => {
    if (until !== null && until <= (await now(tx)).toISOString().slice(0, 10))
      throw new Invalid({ until: (c) => t(c, 'pause.in_future') });
    const id = await change(tx, me, kind, until);
    await record(tx, offerPaused, { actor: me.id }, { offer_id: id, until });
  });
}

async function change(tx: Db, me: Me, kind: OfferKind, until: string | null): Promise<number> {
  const paused = await tx.maybe<{ id: number }>(sql`
    update offers set paused = ${until === null}, paused_until = ${until}::date
    where person_id = ${me.id} and kind = ${kind} and ended_at is null returning id`);
  if (!paused) throw new NotFound();
  return paused.id;
}

export async function resumeOffer(db: Db, me: Me, kind: OfferKind): Promise<void> {
  const resumed = await db.transaction((tx) =>
    tx.run(sql`
      update offers set paused = false, paused_until = null
      where person_id = ${me.id} and kind = ${kind} and ended_at is null`),
  );
  if (resumed === 0) throw new NotFound();
}

/** Takes the offer back. What was agreed goes on, and who asked already still gets an answer. */
export async function endOffer(db: Db, me: Me, kind: OfferKind): Promise<void> {
  await db.transaction(async (tx) => {
    const ended = await tx.maybe<{ id: number }>(sql`
      update offers set ended_at = moment() where person_id = ${me.id} and kind = ${kind} and ended_at is null
      returning id`);
    if (!ended) throw new NotFound();
    await record(tx, offerEnded, { actor: me.id }, { offer_id: ended.id });
  });
}
