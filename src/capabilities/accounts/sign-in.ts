import type { FastifyRequest } from 'fastify';
import type { Db } from '#platform/database/database.ts';
import type { Me, PersonId } from '#platform/http/me.ts';
import { redirect, type Reply } from '#platform/http/reply.ts';
import { ownPath } from './own-path.ts';
import { startSession, whereabouts } from './session.ts';

/** What signing in needs to know of a request. */
type Asked = { db: Db; me: Me | null; request: FastifyRequest };

/** Signs someone in whose identity is proven, whichever way, and leads them to where they wanted to go. */
export async function signIn(
  { db, me, request }: Asked,
  person: PersonId,
  then: { next?: string; flash?: string } = {},
): Promise<Reply> {
  const cookie = await db.transaction((tx) => startSession(tx, person, whereabouts(request), me));
  const { next, flash } = then;
  return redirect(ownPath(next), { cookies: [cookie], ...(flash === undefined ? {} : { flash }) });
}
