import type { Config } from '#platform/config/config.ts';
import type { Mail } from '#platform/mail/mailer.ts';
import { composeMail, type MailItem, type MailPart } from '#shared/mail/compose-mail.ts';
import type { Told } from '../mail/due-mails.ts';
import { endingAddress } from '../mail/letter.ts';
import { placeOf, threadAddress } from '../places.ts';
import { sentenceOf } from '../sentences.ts';
import { t } from '../words.ts';
import type { Digest, UnseenThread } from './content.ts';

/** The weekly mail; the digest is not empty. */
export function digestLetter({ config, name }: { config: Config; name: string }, digest: Digest): Mail {
  const { reader, told, threads, more } = digest;
  const url = config.publicUrl;
  const parts: MailPart[] = [t(reader, 'digest.intro')];
  const list = (heading: string, items: MailItem[]) => items.length > 0 && parts.push({ heading }, { items });
  list(t(reader, 'digest.for_you'), told.map((one) => toldItem(url, digest, one)));
  list(t(reader, 'digest.threads'), threads.map((one) => threadItem(url, digest, one)));
  if (more > 0) parts.push(t(reader, 'digest.more', { count: more }));
  parts.push({ button: { label: t(reader, 'digest.home'), href: `${url}/` } });
  return composeMail(reader, {
    to: reader,
    subject: t(reader, 'digest.subject', { count: told.length + threads.length + more }),
    parts,
    because: t(reader, 'digest.because'),
    site: { name, url },
    settings: { label: t(reader, 'mail.settings'), href: `${url}/settings/notifications` },
    unsubscribe: endingAddress(config, { person: reader.id, what: 'digest' }),
  });
} // prettier-ignore

function toldItem(url: string, { reader }: Digest, told: Told): MailItem {
  const { discussion, community } = told;
  const what = sentenceOf(reader, told);
  return {
    title: discussion?.title ?? community?.name ?? what,
    href: `${url}${placeOf(told)}`,
    detail:
      discussion && community ? t(reader, 'digest.told_detail', { what, community: community.name }) : what,
  };
}

function threadItem(
  url: string,
  { reader }: Digest,
  { id, title, community, unread }: UnseenThread,
): MailItem {
  return {
    title,
    href: `${url}${threadAddress(id, null)}`,
    detail: t(reader, 'digest.thread_detail', {
      community,
      unread: t(reader, 'digest.unread', { count: unread }),
    }),
  };
}
