import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { sessionLifetime } from './session.ts';

/**
 * Notes that a session or a token was used. The page does not wait for it: that the note is lost
 * costs nothing, as the next use writes it again. Asked for at most once in five minutes each.
 */
export function markAsSeen(db: Db, used: { session: number } | { token: number }): void {
  const noting = 'session' in used ? noteSession(db, used.session) : noteToken(db, used.token);
  noting.catch((error: Error) => console.error(`a use was not noted: ${error.message}`));
}

function noteSession(db: Db, session: number): Promise<number> {
  return db.run(sql`
    with seen as (
      update sessions set seen_at = moment(), expires_at = moment() + ${sessionLifetime}::interval
      where id = ${session} returning person_id
    )
    update people set last_seen_at = moment() where id = (select person_id from seen)`);
}

function noteToken(db: Db, token: number): Promise<number> {
  return db.run(sql`update access_tokens set used_at = moment() where id = ${token}`);
}
