import type { Database } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Credentials } from '#platform/http/faces.ts';
import type { Me } from '#platform/http/me.ts';
import { markAsSeen } from './mark-as-seen.ts';
import { hashToken } from './secret-token.ts';

export { hashToken };

/** Who asks: the person of the session or of the token, or null. Deactivated people are nobody. */
export async function identify(db: Database, { session, token }: Credentials): Promise<Me | null> {
  if (token) return byToken(db, token);
  return session ? bySession(db, session) : null;
}

const person = sql`
  p.id, p.name, p.administrator, p.learning_manager as "learningManager", p.locale, p.time_zone as "timeZone", p.theme, '/photos/' || f.key as photo,
  (select count(*) from (select 1 from notifications n where n.person_id = p.id and n.read_at is null limit 100) unread)
    as "unreadInbox"`;

async function bySession(db: Database, session: string): Promise<Me | null> {
  const found = await db.maybe<Me & { sessionId: number; stale: boolean }>(sql`
    select ${person}, s.id as "sessionId", null as scopes, s.seen_at < moment() - interval '5 minutes' as stale
    from sessions s join people p on p.id = s.person_id left join files f on f.id = p.photo_file_id
    where s.token_hash = ${hashToken(session)} and s.expires_at > moment() and p.status = 'active'`);
  if (!found) return null;
  const { stale, ...me } = found;
  if (stale) markAsSeen(db, { session: me.sessionId });
  return me;
}

async function byToken(db: Database, token: string): Promise<Me | null> {
  const found = await db.maybe<Me & { tokenId: number; stale: boolean }>(sql`
    select ${person}, null as "sessionId", a.scopes, a.id as "tokenId",
      coalesce(a.used_at < moment() - interval '5 minutes', true) as stale
    from access_tokens a join people p on p.id = a.person_id left join files f on f.id = p.photo_file_id
    where a.token_hash = ${hashToken(token)} and (a.expires_at is null or a.expires_at > moment()) and p.status = 'active'`);
  if (!found) return null;
  const { stale, tokenId, ...me } = found;
  if (stale) markAsSeen(db, { token: tokenId });
  return me;
}
