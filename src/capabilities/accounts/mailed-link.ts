import { personJoined } from '#capabilities/people/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { PersonId } from '#platform/http/me.ts';
import { NotFound } from '#platform/errors.ts';
import { record } from '#shared/activity/happening.ts';
import type { Tables } from '#tables';
import { drawToken, hashToken } from './secret-token.ts';

/** What a link in a mail opens. */
export type Purpose = Tables['mailed_links']['purpose'];

/** Signing in is done at once; for a new password or address one may have to finish something first. */
const lifetimes: Record<Purpose, string> = { 'sign-in': '15 minutes', password: '1 hour', email: '1 day' };

export type MailedLink = { person_id: PersonId; name: string; data: { next?: string; email?: string } };

/** Makes a link that works once, and answers its token, which is kept nowhere. */
export async function makeLink(
  tx: Db,
  purpose: Purpose,
  person: PersonId,
  data: MailedLink['data'] = {},
): Promise<string> {
  const { token, hash } = drawToken();
  await tx.run(sql`
    insert into mailed_links (token_hash, purpose, person_id, data, expires_at)
    values (${hash}, ${purpose}, ${person}, ${JSON.stringify(data)}::jsonb, moment() + ${lifetimes[purpose]}::interval)`);
  return token;
}

/** Looks at a link without using it up: programs that check mails open every address in them. */
export function findLink(db: Db, purpose: Purpose, token: string): Promise<MailedLink | null> {
  return db.maybe<MailedLink>(sql`
    select l.person_id, p.name, l.data from mailed_links l join people p on p.id = l.person_id
    where l.token_hash = ${hashToken(token)} and l.purpose = ${purpose}
      and l.expires_at > moment() and p.status in ('active', 'invited')`);
}

/** Uses a link up. Of two who try at once one gets it; throws NotFound for the other. */
export async function useLink(tx: Db, purpose: Purpose, token: string): Promise<MailedLink> {
  const link = await tx.maybe<MailedLink>(sql`
    delete from mailed_links l using people p
    where p.id = l.person_id and l.token_hash = ${hashToken(token)} and l.purpose = ${purpose}
      and l.expires_at > moment() and p.status in ('active', 'invited')
    returning l.person_id, p.name, l.data`);
  if (!link) throw new NotFound('link');
  await letIn(tx, link.person_id);
  return link;
}

/** Somebody whom the directory brought, and who has now shown that the address is theirs, has joined. */
async function letIn(tx: Db, person: PersonId): Promise<void> {
  const joined = await tx.run(
    sql`update people set status = 'active' where id = ${person} and status = 'invited'`,
  );
  if (joined > 0) await record(tx, personJoined, { actor: person }, { person_id: person });
}

/** After a password or an address has changed, links that were sent before open nothing any more. */
export async function forgetLinks(tx: Db, person: PersonId): Promise<void> {
  await tx.run(sql`delete from mailed_links where person_id = ${person}`);
}
