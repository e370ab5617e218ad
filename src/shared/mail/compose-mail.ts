import type { Tongue } from '#platform/i18n/tongue.ts';
import type { Mail } from '#platform/mail/mailer.ts';
import { markupOf } from './mail-markup.ts';
import { textOf } from './mail-text.ts';
import { t } from './words.ts';

/** One entry of a list in a mail, such as an answer in a digest. */
export type MailItem = { title: string; href: string; detail?: string; text?: string };

/** What a mail is made of, in reading order: a paragraph, a button, a list, or a heading over what follows. */
export type MailPart =
  | string
  | { heading: string }
  | { button: { label: string; href: string } }
  | { items: readonly MailItem[] };

/** A mail before it has its form. Everything is already in the recipient's language; addresses are complete. */
export type Letter = {
  to: { name: string | null; email: string };
  subject: string;
  parts: readonly MailPart[];
  /** Why this mail came, and what to do who did not expect it. Stands small at the end. */
  because: string;
  site: { name: string; url: string };
  /** Where these mails are set or ended: a link at the end. */
  settings?: { label: string; href: string };
  /** Ends these mails with one press, without signing in. */
  unsubscribe?: string;
};

/** The same letter as text and as markup, with a greeting, ready to be sent. */
export function composeMail(reader: Tongue, letter: Letter): Mail {
  const { name, email } = letter.to;
  const greeting = name === null ? t(reader, 'greeting') : t(reader, 'greeting_name', { name });
  return {
    to: email,
    subject: oneLine(letter.subject),
    text: textOf(letter, greeting),
    html: markupOf(reader, letter, greeting).markup,
    ...(letter.unsubscribe === undefined ? {} : { unsubscribe: letter.unsubscribe }),
  };
}

/** A subject is one line whatever it was made from, so that it cannot begin another header. */
const oneLine = (subject: string) => subject.replaceAll(/\s+/g, ' ').trim().slice(0, 200);
