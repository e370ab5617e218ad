import { z } from 'zod';
import { sql } from '#platform/database/sql.ts';
import { job } from '#platform/jobs/job.ts';
import { locales } from '#platform/i18n/tongue.ts';
import { makeLink } from '../mailed-link.ts';
import { t } from '../words.ts';
import { personOf } from './recipient.ts';
import { sendLetter } from './send-letter.ts';

/** Asks at a new address whether it is the person's. An address that somebody has gets no mail. */
export const askNewAddress = job(
  'ask-new-address',
  z.object({ person: z.number(), email: z.string() }),
  async (ground, { person: id, email }) => {
    const person = await personOf(ground.db, id);
    const taken = await ground.db.maybe(sql`select 1 from people where email = ${email}`);
    if (!person || taken) return;
    const token = await ground.db.transaction((tx) => makeLink(tx, 'email', person.id, { email }));
    const href = `${ground.config.publicUrl}/confirm-email/${token}`;
    await sendLetter(ground, { ...person, email }, (reader, site) => ({
      subject: t(reader, 'mail.email.subject', { site }),
      parts: [
        t(reader, 'mail.email.text', { email }),
        { button: { label: t(reader, 'mail.email.button'), href } },
      ],
      because: t(reader, 'mail.email.because', { site }),
    }));
  },
);

/** Tells the old address that another one has taken its place. */
export const tellOldAddress = job(
  'tell-old-address',
  z.object({ name: z.string(), before: z.string(), email: z.string(), locale: z.enum(locales) }),
  async (ground, { name, before, email, locale }) => {
    await sendLetter(ground, { name, email: before, locale }, (reader, site) => ({
      subject: t(reader, 'mail.moved.subject', { site }),
      parts: [t(reader, 'mail.moved.text', { email }), t(reader, 'mail.moved.not_you')],
      because: t(reader, 'mail.moved.because'),
    }));
  },
);
