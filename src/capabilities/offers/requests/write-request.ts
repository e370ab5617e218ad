import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { matchAsked } from '../happenings.ts';
import { t } from '../words.ts';
import { mostWaiting } from './request.ts';

export type NewRequest = {
  askedId: number;
  words: string;
  /** Days until it lapses without an answer. */
  days: number;
} & ({ programmeId: number } | { offerId: number });

/**
 * Writes down that somebody asks another and tells them. Throws Invalid where these two have a request that waits, or
 * where somebody waits for as many answers as one may.
 */
export async function writeRequest(tx: Db, me: Me, request: NewRequest): Promise<number> {
  const programme = 'programmeId' in request ? request.programmeId : null;
  const offer = 'offerId' in request ? request.offerId : null;
  // Whoever asks in two windows asks one after the other.
  await tx.maybe(sql`select 1 from people where id = ${me.id} for no key update`);
  const { waiting, theirs } = await tx.one<{ waiting: number; theirs: boolean }>(sql`
    select count(*)::int as waiting, coalesce(bool_or(r.asked_id = ${request.askedId}), false) as theirs
    from match_requests r left join offers o on o.id = r.offer_id
    where r.asker_id = ${me.id} and r.state = 'waiting' and (r.programme_id = ${programme}::bigint
      or o.kind = (select kind from offers where id = ${offer}::bigint))`);
  if (theirs) throw new Invalid({ form: (c) => t(c, 'ask.waits_already') });
  if (waiting >= mostWaiting) throw new Invalid({ form: (c) => t(c, 'ask.too_many', { most: mostWaiting }) });
  const { id } = await tx.one<{ id: number }>(sql`
    insert into match_requests (programme_id, offer_id, asker_id, asked_id, words, expires_at)
    values (${programme}, ${offer}, ${me.id}, ${request.askedId}, ${request.words},
      moment() + make_interval(days => ${request.days}))
    returning id`);
  const place = { actor: me.id, ...(programme === null ? {} : { programme }) };
  await record(tx, matchAsked, place, { request_id: id, to_person_id: request.askedId, word: request.words });
  return id;
}
