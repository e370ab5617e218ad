import { z } from 'zod';
import { job } from '#platform/jobs/job.ts';
import { makeLink } from '../mailed-link.ts';
import { t } from '../words.ts';
import { personWith } from './recipient.ts';
import { sendLetter } from './send-letter.ts';

/** Sends a link that signs in, if the address belongs to somebody who may. The token exists only in the mail. */
export const sendSignInLink = job(
  'send-sign-in-link',
  z.object({ email: z.string(), next: z.string() }),
  async (ground, { email, next }) => {
    const person = await personWith(ground.db, email);
    if (!person) return;
    const token = await ground.db.transaction((tx) => makeLink(tx, 'sign-in', person.id, { next }));
    const href = `${ground.config.publicUrl}/sign-in/link/${token}`;
    await sendLetter(ground, person, (reader, site) => ({
      subject: t(reader, 'mail.link.subject', { site }),
      parts: [t(reader, 'mail.link.text'), { button: { label: t(reader, 'mail.link.button'), href } }],
      because: t(reader, 'mail.link.because'),
    }));
  },
);
