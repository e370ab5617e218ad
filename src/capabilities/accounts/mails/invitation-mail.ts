import { z } from 'zod';
import { sql } from '#platform/database/sql.ts';
import { job } from '#platform/jobs/job.ts';
import type { Locale } from '#platform/i18n/tongue.ts';
import { drawToken } from '../secret-token.ts';
import { t } from '../words.ts';
import { sendLetter } from './send-letter.ts';

type Sent = { email: string; locale: Locale; by: string | null };

/** Sends an invitation that is still open. Each sending draws a new link and ends the one before it. */
export const sendInvitation = job('send-invitation', z.object({ id: z.number() }), async (ground, { id }) => {
  const { token, hash } = drawToken();
  const sent = await ground.db.transaction((tx) =>
    tx.maybe<Sent>(sql`
      update invitations i set token_hash = ${hash}, sent_at = moment()
      where i.id = ${id} and i.accepted_at is null and i.revoked_at is null and i.expires_at > moment()
      returning i.email, i.locale, (select name from people p where p.id = i.invited_by) as by`),
  );
  if (!sent) return;
  const href = `${ground.config.publicUrl}/invitation/${token}`;
  await sendLetter(ground, { ...sent, name: null }, (reader, site) => ({
    subject: t(reader, 'mail.invitation.subject', { site }),
    parts: [
      sent.by === null
        ? t(reader, 'mail.invitation.text', { site })
        : t(reader, 'mail.invitation.text_by', { site, by: sent.by }),
      { button: { label: t(reader, 'mail.invitation.button'), href } },
      t(reader, 'mail.invitation.days'),
    ],
    because: t(reader, 'mail.invitation.because'),
  }));
});
