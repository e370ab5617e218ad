import { html, type Html, type Renderable } from '#platform/html/html.ts';
import { kept } from '#platform/html/kept.ts';
import { anonymousAvatar, avatar } from '#ui/avatar.ts';
import { badge, count } from '#ui/badge.ts';
import { listEntry } from '#ui/list.ts';
import { near, time } from '#ui/time.ts';
import type { Reader } from '#ui/viewer.ts';
import type { FeedEntry, Reason } from '../feed.ts';
import { t } from '../words.ts';

/** One conversation on the home page: why it is shown, who wrote last, what is unread. */
export function feedEntry(c: Reader, entry: FeedEntry, now = new Date()): Html {
  return kept(lookOf(c, entry, now), () => drawn(c, entry, now));
}

/** All that decides how an entry looks. */
function lookOf(c: Reader, entry: FeedEntry, now: Date) {
  const { id, kind, title, community, reason, voice, excerpt, replies, unread, answered, last_post_at } =
    entry;
  const said = [reason.kind, 'name' in reason ? reason.name : null, voice?.name, voice?.photo];
  const when = [last_post_at.getTime(), near(c, last_post_at, now)];
  return [
    'feed entry', c.locale, c.timeZone, id, kind, title, community.slug, community.name, ...said, excerpt, replies, unread, answered, ...when,
  ]; // prettier-ignore
}

function drawn(c: Reader, entry: FeedEntry, now: Date): Html {
  const { id, title, voice, excerpt, unread, last_post_at } = entry;
  const name = voice?.name ?? t(c, 'nobody');
  return listEntry({
    title,
    href: `/discussions/${id}`,
    lead: voice ? avatar(voice) : anonymousAvatar(),
    detail: detail(c, entry),
    excerpt: excerpt === null ? null : `${name}: ${excerpt}`,
    trail: html`${time(c, last_post_at, now)}${state(c, entry)}${count(unread, t(c, 'unread', { count: unread }))}`,
    unread: unread > 0,
  });
}

function detail(c: Reader, { community, reason, kind, replies }: FeedEntry): Renderable {
  const place = html`<a href="/communities/${community.slug}">${community.name}</a>`;
  const number = kind === 'question' ? t(c, 'answers', { count: replies }) : t(c, 'replies', { count: replies });
  return html`${reasonWords(c, reason, place)} · ${number}`;
} // prettier-ignore

/** The reason and the place in one line: "You follow Ben Okafor · Pumps and seals". */
function reasonWords(c: Reader, reason: Reason, place: Html): Html {
  switch (reason.kind) {
    case 'community':
      return html`${t(c, 'reason.in')} ${place}`;
    case 'follows_community':
      return html`${t(c, 'reason.follows_community')} ${place}`;
    case 'follows_person':
      return html`${t(c, 'reason.follows_person', { name: reason.name })} · ${place}`;
    case 'follows_tag':
      return html`${t(c, 'reason.follows_tag', { name: reason.name })} · ${place}`;
    default:
      return html`${plainReason(c, reason.kind)} · ${place}`;
  }
}

function plainReason(c: Reader, kind: 'asked' | 'began' | 'took_part' | 'follows_thread'): string {
  if (kind === 'asked') return t(c, 'reason.asked');
  if (kind === 'began') return t(c, 'reason.began');
  return kind === 'took_part' ? t(c, 'reason.took_part') : t(c, 'reason.follows_thread');
}

function state(c: Reader, { kind, answered }: FeedEntry): Html | null {
  if (kind !== 'question') return null;
  return answered ? badge(t(c, 'answered'), 'good', 'check') : badge(t(c, 'question'));
}
