import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Ground } from '#platform/ground.ts';
import { record } from '#shared/activity/happening.ts';
import { matchLapsed } from '../happenings.ts';

/** Suggestions to which not everybody answered in time lapse; who said yes is told once, and can be suggested anew. */
export async function expireSuggestions({ db }: Ground): Promise<void> {
  const due = await db.many<{ id: number }>(sql`
    select id from match_suggestions where state = 'waiting' and expires_at <= moment() order by expires_at limit 1000`);
  for (const { id } of due) await db.transaction((tx) => expire(tx, id));
}

async function expire(tx: Db, id: number): Promise<void> {
  const expired = await tx.maybe<{ programme_id: number; ready: number[] }>(sql`
    update match_suggestions s set state = 'expired', settled_at = moment()
    where id = ${id} and state = 'waiting' and expires_at <= moment()
    returning programme_id, (select coalesce(array_agg(person_id order by person_id), '{}') from match_answers
      where suggestion_id = s.id and said = 'yes') as ready`);
  if (!expired || expired.ready.length === 0) return;
  const { programme_id, ready } = expired;
  await record(tx, matchLapsed, { programme: programme_id }, { suggestion_id: id, person_ids: ready });
}
