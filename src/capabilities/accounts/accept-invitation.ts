import { personJoined } from '#capabilities/people/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { NotFound } from '#platform/errors.ts';
import type { PersonId } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { readSite } from '#shared/site/site.ts';
import { findInvitation, type OpenInvitation } from './invitation.ts';
import { hashPassword } from './password.ts';
import { storePassword } from './set-password.ts';

type Given = { token: string; name: string; password: string };

/**
 * Makes the account that an invitation is for, or opens the one that the directory has prepared.
 * Throws NotFound when the invitation is not open any more.
 */
export async function acceptInvitation(db: Db, { token, name, password }: Given): Promise<PersonId> {
  // Hashing is dear on purpose: nobody makes the server do it with a link that opens nothing.
  if (!(await findInvitation(db, token))) throw new NotFound('invitation');
  const hash = await hashPassword(password);
  return db.transaction(async (tx) => {
    const invitation = await findInvitation(tx, token);
    if (!invitation) throw new NotFound('invitation');
    // Of two who accept at once, the second finds it taken.
    const taken = await tx.run(sql`
      update invitations set accepted_at = moment(), token_hash = null
      where id = ${invitation.id} and accepted_at is null and revoked_at is null`);
    if (taken === 0) throw new NotFound('invitation');
    const person = await openAccount(tx, invitation, name);
    await tx.run(sql`update invitations set accepted_by = ${person} where id = ${invitation.id}`);
    await storePassword(tx, person, hash);
    await record(tx, personJoined, { actor: person }, { person_id: person });
    return person;
  });
}

async function openAccount(tx: Db, invitation: OpenInvitation, name: string): Promise<PersonId> {
  const { email, locale, administrator } = invitation;
  const { timeZone } = await readSite(tx);
  const opened = await tx.maybe<{ id: PersonId }>(sql`
    insert into people (name, email, locale, time_zone, administrator)
    values (${name}, ${email}, ${locale}, ${timeZone}, ${administrator})
    on conflict (email) where email is not null
    do update set name = excluded.name, status = 'active', locale = excluded.locale,
      administrator = people.administrator or excluded.administrator
    where people.status in ('invited', 'unclaimed')
    returning id`);
  if (!opened) throw new NotFound('invitation');
  return opened.id;
}
