import { createTransport } from 'nodemailer';
import type { Config } from '#platform/config/config.ts';
import type { Mail, Mailer } from './mailer.ts';

/** Sends through the site's SMTP server; without one, mails are only written to the log. */
export function openMailer(mail: Config['mail'], log: (line: string) => void): Mailer {
  const { smtpUrl, from } = mail;
  if (!smtpUrl) {
    return {
      send: async (one) => log(`mail to ${one.to}, not sent as no SMTP server is set: ${one.subject}`),
      close: () => {},
    };
  }
  const transport = createTransport(smtpUrl);
  return {
    async send(one) {
      await transport.sendMail({
        from,
        to: one.to,
        subject: one.subject,
        text: one.text,
        html: one.html,
        headers: headersOf(one),
      });
    },
    close: () => transport.close(),
  };
}

function headersOf({ unsubscribe }: Mail): Record<string, string> {
  const quiet = { 'auto-submitted': 'auto-generated' };
  if (!unsubscribe) return quiet;
  return {
    ...quiet,
    'list-unsubscribe': `<${unsubscribe}>`,
    'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
  };
}
