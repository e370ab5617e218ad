import type { Config } from '#platform/config/config.ts';
import type { Mail } from '#platform/mail/mailer.ts';
import { composeMail, type MailPart } from '#shared/mail/compose-mail.ts';
import { matterOf } from '../kinds.ts';
import { placeOf, titleOf } from '../places.ts';
import { sentenceOf } from '../sentences.ts';
import { t } from '../words.ts';
import type { Reader, Told } from './due-mails.ts';
import { tokenFor, type Ending } from './unsubscribe-token.ts';

type Site = { config: Config; name: string };

/** The address that ends something for the reader of a mail. */
export const endingAddress = ({ publicUrl, secret }: Config, ending: Ending): string =>
  `${publicUrl}/unsubscribe/${tokenFor(secret, ending)}`;

/** One mail about one thread, or about things of no thread; `told` is not empty. */
export function letterAbout({ config, name }: Site, reader: Reader, told: readonly Told[]): Mail {
  const { discussion, community } = told[0]!;
  const matters = [...new Set(told.map(({ kind }) => matterOf[kind]))];
  const title = titleOf(told[0]!) ?? name;
  const parts: MailPart[] = [];
  if (discussion && community) parts.push(t(reader, 'mail.intro', { title, community: community.name }));
  parts.push({ items: told.map((one) => itemOf(config, reader, one)) });
  parts.push({ button: { label: t(reader, 'mail.read'), href: `${config.publicUrl}${placeOf(told[0]!)}` } });
  if (discussion) {
    const href = endingAddress(config, { person: reader.id, what: 'thread', discussion: discussion.id });
    parts.push({ items: [{ title: t(reader, 'mail.mute'), href }] });
  }
  return composeMail(reader, {
    to: reader,
    subject: told.length === 1 ? t(reader, 'mail.one', { what: sentenceOf(reader, told[0]!), title })
      : t(reader, 'mail.many', { count: told.length, title }),
    parts,
    because: t(reader, 'mail.because'),
    site: { name, url: config.publicUrl },
    settings: { label: t(reader, 'mail.settings'), href: `${config.publicUrl}/settings/notifications` },
    unsubscribe: endingAddress(config, { person: reader.id, what: 'matters', matters }),
  });
} // prettier-ignore

function itemOf(config: Config, reader: Reader, told: Told) {
  const href = `${config.publicUrl}${placeOf(told)}`;
  return { title: sentenceOf(reader, told), href, ...(told.excerpt ? { text: told.excerpt } : {}) };
}
