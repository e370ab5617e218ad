import type { Ground } from '#platform/ground.ts';
import type { Locale } from '#platform/i18n/tongue.ts';
import { composeMail, type MailPart } from '#shared/mail/compose-mail.ts';
import { readSite } from '#shared/site/site.ts';

export type Recipient = { name: string | null; email: string; locale: Locale };

type Said = { subject: string; parts: readonly MailPart[]; because: string };

/** Sends what an account has to say, under the name of the site and in the recipient's language. */
export async function sendLetter(
  ground: Ground,
  to: Recipient,
  say: (reader: { locale: Locale; timeZone: string }, site: string) => Said,
): Promise<void> {
  const site = await readSite(ground.db);
  const reader = { locale: to.locale, timeZone: site.timeZone };
  const letter = { to, ...say(reader, site.name), site: { name: site.name, url: ground.config.publicUrl } };
  await ground.mail.send(composeMail(reader, letter));
}
