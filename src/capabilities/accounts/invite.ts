import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid, NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import type { Locale } from '#platform/i18n/tongue.ts';
import { enqueue } from '#platform/jobs/job.ts';
import { invitationLifetime } from './invitation.ts';
import { sendInvitation } from './mails/invitation-mail.ts';
import { t } from './words.ts';

type Wish = { emails: readonly string[]; locale: Locale; administrator: boolean };

/** What became of the addresses: to how many a mail goes, and which have an account already. */
export type Invited = { invited: number; alreadyHere: string[] };

/**
 * Invites people to make an account. Whoever has an open invitation gets it again with a new link.
 * Throws Invalid when all have an account.
 */
export async function invite(db: Db, me: Me, { emails, locale, administrator }: Wish): Promise<Invited> {
  return db.transaction(async (tx) => {
    const here = await tx.many<{ email: string }>(sql`
      select email from people where email = any(${emails}) and status not in ('invited', 'unclaimed')`);
    const alreadyHere = here.map(({ email }) => email);
    const wanted = emails.filter((email) => !alreadyHere.includes(email));
    if (wanted.length === 0) throw new Invalid({ emails: (c) => t(c, 'invitations.all_here') });
    const open = await tx.many<{ id: number }>(sql`
      insert into invitations (email, locale, administrator, invited_by, expires_at)
      select email, ${locale}, ${administrator}, ${me.id}, moment() + ${invitationLifetime}::interval
      from unnest(${wanted}::text[]) email
      on conflict (email) where accepted_at is null and revoked_at is null
      do update set locale = excluded.locale, administrator = excluded.administrator,
        invited_by = excluded.invited_by, expires_at = excluded.expires_at
      returning id`);
    for (const { id } of open) await enqueue(tx, sendInvitation, { id }, { key: `send-invitation ${id}` });
    return { invited: open.length, alreadyHere };
  });
}

/** Sends an invitation again; its link before opens nothing any more. Throws NotFound when it is not open. */
export async function resendInvitation(db: Db, id: number): Promise<void> {
  await db.transaction(async (tx) => {
    const open = await tx.run(sql`
      update invitations set expires_at = moment() + ${invitationLifetime}::interval
      where id = ${id} and accepted_at is null and revoked_at is null`);
    if (open === 0) throw new NotFound('invitation');
    await enqueue(tx, sendInvitation, { id }, { key: `send-invitation ${id}` });
  });
}

/** Takes an invitation back: its link opens nothing any more. Throws NotFound when it is not open. */
export async function revokeInvitation(tx: Db, id: number): Promise<void> {
  const open = await tx.run(sql`
    update invitations set revoked_at = moment(), token_hash = null
    where id = ${id} and accepted_at is null and revoked_at is null`);
  if (open === 0) throw new NotFound('invitation');
}
