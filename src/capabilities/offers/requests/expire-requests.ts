import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Ground } from '#platform/ground.ts';
import { record } from '#shared/activity/happening.ts';
import { matchExpired } from '../happenings.ts';

type Due = { id: number; asker_id: number; programme_id: number | null };

/** Requests that nobody answered in time lapse, each by itself; whoever asked is told once. */
export async function expireRequests({ db }: Ground): Promise<void> {
  const due = await db.many<{ id: number }>(sql`
    select id from match_requests where state = 'waiting' and expires_at <= moment() order by expires_at limit 1000`);
  for (const { id } of due) await db.transaction((tx) => expire(tx, id));
}

async function expire(tx: Db, id: number): Promise<void> {
  const expired = await tx.maybe<Due>(sql`
    update match_requests set state = 'expired', answered_at = moment()
    where id = ${id} and state = 'waiting' and expires_at <= moment() returning id, asker_id, programme_id`);
  if (!expired) return;
  const { asker_id, programme_id } = expired;
  const place = programme_id === null ? {} : { programme: programme_id };
  await record(tx, matchExpired, place, { request_id: id, to_person_id: asker_id });
}
