import { html, type Html, type Renderable } from '#platform/html/html.ts';
import { anonymousAvatar, avatar, placeMark } from '#ui/avatar.ts';
import { count } from '#ui/badge.ts';
import { button, iconButton, linkButton } from '#ui/button.ts';
import { emptyState } from '#ui/empty-state.ts';
import { actionForm } from '#ui/form.ts';
import { page } from '#ui/layout.ts';
import { list, type Entry } from '#ui/list.ts';
import { liveNews } from '#ui/live.ts';
import { pager } from '#ui/pager.ts';
import { pageHeader } from '#ui/section.ts';
import { tabs } from '#ui/tabs.ts';
import { time } from '#ui/time.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { InboxEntry, Show } from '../inbox.ts';
import { matterOf, type Kind, type Matter } from '../kinds.ts';
import { placeOf, titleOf } from '../places.ts';
import { sentenceOf } from '../sentences.ts';
import { t } from '../words.ts';

type Inbox = { show: Show; entries: readonly InboxEntry[]; next: number | null; first: boolean };

/** What concerns the reader, one line for each conversation, the unread first in sight. */
export function inboxPage(c: Viewer, inbox: Inbox): Html {
  const { show, entries, next, first } = inbox;
  const title = t(c, 'inbox.title');
  const address = show === 'all' ? '/inbox?show=all&' : '/inbox?';
  return page(c, {
    title,
    current: 'inbox',
    main: html`${pageHeader({ title, lead: t(c, 'inbox.lead'), actions: actions(c, inbox) })}
    ${tabs(title, [
      { label: t(c, 'inbox.unread'), href: '/inbox', current: show === 'unread', count: c.unreadInbox },
      { label: t(c, 'inbox.all'), href: '/inbox?show=all', current: show === 'all' },
    ])}
    ${c.person && first && news(c, c.person.id)}
    ${entries.length === 0 ? nothingHere(c, show) : list(title, entries.map((entry) => line(c, entry)))}
    ${pager(c, { newer: null, older: next === null ? null : `${address}after=${next}` })}`,
  }); // prettier-ignore
}

const news = (c: Viewer, person: number): Html =>
  liveNews({
    topic: `inbox-news:${person}`,
    href: '/inbox',
    one: t(c, 'inbox.news_one'),
    other: t(c, 'inbox.news_other'),
  });

function actions(c: Viewer, { entries }: Inbox): Html {
  const newest = entries[0]?.id;
  const settings = linkButton(t(c, 'inbox.settings'), '/settings/notifications', {
    kind: 'quiet',
    icon: 'settings',
  });
  if (c.unreadInbox === 0 || newest === undefined) return settings;
  const all = actionForm('/inbox/read', button(t(c, 'inbox.read_all'), { icon: 'check' }), { up_to: newest });
  return html`${all}${settings}`;
}

function line(c: Viewer, entry: InboxEntry): Entry {
  const { unread } = entry;
  return {
    title: titleOf(entry) ?? t(c, placeless[matterOf[entry.kind]] ?? 'inbox.title'),
    href: placeOf(entry),
    lead: lead(entry),
    detail: detail(c, entry),
    excerpt: entry.excerpt,
    trail: html`<span>${time(c, entry.created_at)}</span>${trail(c, entry)}`,
    unread: unread > 0,
  };
}

/** What stands above a matter between people, which has no place with a name. */
const placeless: Partial<
  Record<
    Matter,
    | 'matter.match'
    | 'matter.feedback'
    | 'matter.nudge'
    | 'matter.network'
    | 'matter.reflection'
    | 'matter.lesson'
    | 'matter.action'
  >
> = {
  match: 'matter.match',
  feedback: 'matter.feedback',
  nudge: 'matter.nudge',
  network: 'matter.network',
  reflection: 'matter.reflection',
  lesson: 'matter.lesson',
  action: 'matter.action',
};

/** Said by nobody in particular: the community itself stands for it. */
const ofThePlace = new Set<Kind>([
  'granted',
  'declined',
  'owner_wanted',
  'ritual',
  'ending',
  'community_review',
  'team_contact',
  'card_opened',
]);

function lead({ voice, kind, community, programme, group }: InboxEntry): Html {
  if (programme) return placeMark({ name: group?.name ?? programme.name, photo: null });
  if (ofThePlace.has(kind)) return placeMark({ name: community?.name ?? '', photo: null });
  return voice === null ? anonymousAvatar() : avatar(voice);
}

function detail(c: Viewer, entry: InboxEntry): Renderable {
  const { community, discussion, total } = entry;
  const more = total > 1 ? `, ${t(c, 'inbox.more', { count: total - 1 })}` : '';
  const place =
    discussion && community ? html` · <a href="/communities/${community.slug}">${community.name}</a>` : '';
  return html`${sentenceOf(c, entry)}${more}${place}`;
}

function trail(c: Viewer, { id, unread }: InboxEntry): Renderable {
  if (unread === 0) return null;
  const several = unread > 1 && count(unread, t(c, 'inbox.unread_count', { count: unread }));
  const mark = actionForm(`/inbox/${id}/read`, iconButton(t(c, 'inbox.read_one'), 'check'));
  return html`<div class="row">${several}${mark}</div>`;
}

function nothingHere(c: Viewer, show: Show): Html {
  if (show === 'all')
    return emptyState({ icon: 'inbox', title: t(c, 'inbox.none'), text: t(c, 'inbox.none_text') });
  return emptyState({
    icon: 'check',
    title: t(c, 'inbox.all_read'),
    text: t(c, 'inbox.all_read_text'),
    action: linkButton(t(c, 'inbox.show_all'), '/inbox?show=all'),
  });
}
