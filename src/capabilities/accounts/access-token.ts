import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid, NotFound } from '#platform/errors.ts';
import type { PersonId, Scope } from '#platform/http/me.ts';
import type { Tables } from '#tables';
import { drawToken } from './secret-token.ts';
import { t } from './words.ts';

type Whose = { email: string } | { personId: PersonId };

export type TokenWish = Whose & { name: string; scopes: readonly Scope[]; days?: number | null };

/**
 * Makes a personal access token and answers it, once. `days` until it expires; null for never.
 * Throws NotFound for who may not sign in, Invalid for the scope of an administrator who is none.
 */
export async function createToken(db: Db, wish: TokenWish): Promise<{ id: number; token: string }> {
  const { name, days = null } = wish;
  const scopes = [...new Set(wish.scopes)];
  const person = await db.maybe<{ id: PersonId; administrator: boolean }>(sql`
    select id, administrator from people
    where status = 'active' and ${'email' in wish ? sql`email = ${wish.email.trim().toLowerCase()}` : sql`id = ${wish.personId}`}`);
  if (!person)
    throw new NotFound('email' in wish ? `nobody with the address ${wish.email} may sign in here` : 'person');
  if (scopes.length === 0) throw new Invalid({ scopes: (c) => t(c, 'tokens.no_scope') });
  if (scopes.includes('admin') && !person.administrator)
    throw new Invalid({ scopes: (c) => t(c, 'tokens.not_administrator') });
  const { token, hash } = drawToken('stoa_');
  const { id } = await db.transaction((tx) =>
    tx.one<{ id: number }>(sql`
      insert into access_tokens (person_id, name, token_hash, scopes, expires_at)
      values (${person.id}, ${name}, ${hash}, ${scopes}, moment() + make_interval(days => ${days}::int))
      returning id`),
  );
  return { id, token };
}

export type AccessToken = Pick<
  Tables['access_tokens'],
  'id' | 'name' | 'created_at' | 'used_at' | 'expires_at'
> & { scopes: Scope[] };

/** The tokens that somebody has, newest first; those that have expired too, until they are revoked. */
export function tokensOf(db: Db, person: PersonId): Promise<AccessToken[]> {
  return db.many<AccessToken>(sql`
    select id, name, scopes, created_at, used_at, expires_at from access_tokens
    where person_id = ${person} order by id desc limit 200`);
}

/** Revokes one of somebody's own tokens, at once. Throws NotFound. */
export async function revokeToken(tx: Db, person: PersonId, token: number): Promise<void> {
  const gone = await tx.run(sql`delete from access_tokens where id = ${token} and person_id = ${person}`);
  if (gone === 0) throw new NotFound('token');
}
