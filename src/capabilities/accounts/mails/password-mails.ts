import { z } from 'zod';
import { job } from '#platform/jobs/job.ts';
import { makeLink } from '../mailed-link.ts';
import { t } from '../words.ts';
import { personOf, personWith } from './recipient.ts';
import { sendLetter } from './send-letter.ts';

/** Sends a link to choose a new password, if the address belongs to somebody who may sign in. */
export const sendPasswordLink = job(
  'send-password-link',
  z.object({ email: z.string() }),
  async (ground, { email }) => {
    const person = await personWith(ground.db, email);
    if (!person) return;
    const token = await ground.db.transaction((tx) => makeLink(tx, 'password', person.id));
    const href = `${ground.config.publicUrl}/password-reset/${token}`;
    await sendLetter(ground, person, (reader, site) => ({
      subject: t(reader, 'mail.password.subject', { site }),
      parts: [
        t(reader, 'mail.password.text'),
        { button: { label: t(reader, 'mail.password.button'), href } },
      ],
      because: t(reader, 'mail.password.because'),
    }));
  },
);

/** Tells someone that their password was changed, so that a change by another does not go unnoticed. */
export const tellOfNewPassword = job(
  'tell-of-new-password',
  z.object({ person: z.number() }),
  async (ground, payload) => {
    const person = await personOf(ground.db, payload.person);
    if (!person) return;
    const href = `${ground.config.publicUrl}/password-reset`;
    await sendLetter(ground, person, (reader, site) => ({
      subject: t(reader, 'mail.changed.subject', { site }),
      parts: [
        t(reader, 'mail.changed.text'),
        t(reader, 'mail.changed.not_you'),
        { button: { label: t(reader, 'mail.password.button'), href } },
      ],
      because: t(reader, 'mail.changed.because'),
    }));
  },
);
