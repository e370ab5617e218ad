import type { FastifyRequest } from 'fastify';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Me, PersonId } from '#platform/http/me.ts';
import type { Cookie } from '#platform/http/reply.ts';
import type { Tables } from '#tables';
import { deviceOf } from './device.ts';
import { drawToken } from './secret-token.ts';

/** How long a session lasts without being used. Each use begins the time anew. */
export const sessionLifetime = '30 days';

/** The longest that browsers keep a cookie; when it ends is for the session in the database to say. */
const cookieSeconds = 400 * 24 * 60 * 60;

/** Where a session is used: what the browser says of itself, and the address it comes from. */
export type Whereabouts = { device: string; address: string };

export const whereabouts = (request: FastifyRequest): Whereabouts => ({
  device: deviceOf(request.headers['user-agent']),
  address: request.ip,
});

/**
 * Begins a session and answers its cookie. The token is always a new one and a session that was open
 * in this browser ends, so nobody can be made to go on in a session that somebody else knows.
 */
export async function startSession(
  tx: Db,
  person: PersonId,
  { device, address }: Whereabouts,
  before: Me | null,
): Promise<Cookie> {
  const { token, hash } = drawToken();
  if (before?.sessionId) await tx.run(sql`delete from sessions where id = ${before.sessionId}`);
  await tx.run(sql`
    insert into sessions (person_id, token_hash, device, address, expires_at)
    values (${person}, ${hash}, ${device}, ${address}, moment() + ${sessionLifetime}::interval)`);
  return { name: 'stoa_session', value: token, maxAge: cookieSeconds };
}

export const noSession: Cookie = { name: 'stoa_session', value: '', maxAge: 0 };

/** Whether a browser that was let in would be let in again. Asking does not count as being here. */
export async function isStillIn(db: Db, me: Me): Promise<boolean> {
  const found = await db.maybe(sql`
    select from sessions s join people p on p.id = s.person_id
    where s.id = ${me.sessionId} and s.expires_at > moment() and p.status = 'active'`);
  return found !== null;
}

export type Session = Pick<Tables['sessions'], 'id' | 'device' | 'address' | 'created_at' | 'seen_at'> & {
  current: boolean;
};

/** Where somebody is signed in, the present session first. */
export function sessionsOf(db: Db, me: Me): Promise<Session[]> {
  return db.many<Session>(sql`
    select id, device, address, created_at, seen_at, id = ${me.sessionId ?? 0} as current
    from sessions where person_id = ${me.id} and expires_at > moment()
    order by current desc, seen_at desc, id desc limit 200`);
}

/** Ends one of somebody's own sessions; answers whether there was one. */
export async function endSession(tx: Db, person: PersonId, session: number): Promise<boolean> {
  return (await tx.run(sql`delete from sessions where id = ${session} and person_id = ${person}`)) > 0;
}

/** Ends all sessions of a person but one. */
export async function endOtherSessions(tx: Db, person: PersonId, but: number | null): Promise<number> {
  return tx.run(sql`delete from sessions where person_id = ${person} and id <> ${but ?? 0}`);
}

/** Ends the session that somebody is in; a token has none. */
export async function signOut(tx: Db, me: Me): Promise<void> {
  if (me.sessionId !== null) await endSession(tx, me.id, me.sessionId);
}
