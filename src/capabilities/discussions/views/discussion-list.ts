import { html, type Html } from '#platform/html/html.ts';
import { communityFrame, type Community } from '#capabilities/communities/index.ts';
import { avatar, anonymousAvatar } from '#ui/avatar.ts';
import { badge, count } from '#ui/badge.ts';
import { linkButton } from '#ui/button.ts';
import { emptyState } from '#ui/empty-state.ts';
import { list } from '#ui/list.ts';
import { liveNews } from '#ui/live.ts';
import { pager } from '#ui/pager.ts';
import { choices } from '#ui/choices.ts';
import { tag as tagMark, tagList } from '#ui/tag.ts';
import { time } from '#ui/time.ts';
import type { Viewer } from '#ui/viewer.ts';
import { excerpt } from '#shared/rich-text/plain-text.ts';
import type { Entry, EntryPage, Filter } from '../reads/list-discussions.ts';
import { t } from '../words.ts';
import { authorName } from './author-line.ts';
import { tagAddress } from './thread-page.ts';

export type ListPage = {
  community: Community;
  me: { id: number };
  entries: EntryPage;
  filter: Filter;
  tag: string | undefined;
  first: boolean;
  now: Date;
};

/** The conversations of a community, inside its frame. */
export function discussionList(c: Viewer, shown: ListPage): Html {
  const { community, entries, filter, tag } = shown;
  return communityFrame(c, community, {
    current: 'conversations',
    main: html`<h2 class="visually-hidden">${t(c, 'list.label')}</h2>
      ${narrowing(c, shown)}${tag && html`<p class="row">${t(c, 'list.tagged')} ${tagMark(tag)} <a href="/communities/${community.slug}">${t(c, 'list.all_tags')}</a></p>`}
      ${
        entries.items.length === 0
          ? nobodyYet(c, shown)
          : list(
              t(c, 'list.label'),
              entries.items.map((one) => entry(c, shown, one)),
            )
      }
      ${pager(c, { newer: shown.first ? null : address(shown, filter), older: entries.next && `${address(shown, filter)}${address(shown, filter).includes('?') ? '&' : '?'}after=${entries.next}` })}
      ${liveNews({ topic: `community:${community.id}`, href: `/communities/${community.slug}`, one: t(c, 'list.news_one'), other: t(c, 'list.news_other'), personId: shown.me.id })}`,
    actions: starting(c, community),
  });
}

function starting(c: Viewer, { slug, may_post }: Community): Html | undefined {
  if (!may_post) return undefined;
  const href = `/communities/${slug}/discussions/new`;
  return html`${linkButton(t(c, 'list.ask'), `${href}?kind=question`, { kind: 'primary', icon: 'circle-help' })}${linkButton(t(c, 'list.start'), href, { icon: 'message-square' })}`;
}

function address({ community, tag }: ListPage, filter: Filter): string {
  const base = tag ? tagAddress(community.slug, tag) : `/communities/${community.slug}`;
  return filter === 'all' ? base : `${base}${tag ? '&' : '?'}filter=${filter}`;
}

function narrowing(c: Viewer, shown: ListPage): Html {
  const words: [Filter, string][] = [
    ['all', t(c, 'filter.all')],
    ['questions', t(c, 'filter.questions')],
    ['unanswered', t(c, 'filter.unanswered')],
    ['unread', t(c, 'filter.unread')],
  ];
  return choices(
    t(c, 'filter.label'),
    words.map(([filter, label]) => ({
      label,
      href: address(shown, filter),
      current: filter === shown.filter,
    })),
  );
}

function nobodyYet(c: Viewer, { community, filter, tag }: ListPage): Html {
  if (filter === 'all' && !tag) {
    return emptyState({
      icon: 'messages-square',
      title: t(c, 'list.empty_title'),
      text: t(c, 'list.empty_text'),
      action: starting(c, community),
    });
  }
  return emptyState({ icon: 'check', title: t(c, 'list.none_title'), text: t(c, 'list.none_text') });
}

function entry(c: Viewer, { community, now }: ListPage, one: Entry) {
  const { kind, unread } = one;
  const by = t(c, kind === 'question' ? 'list.question_by' : 'list.discussion_by', {
    name: authorName(c, one),
  });
  const replies = t(c, kind === 'question' ? 'list.answers' : 'list.replies', {
    count: kind === 'question' ? one.answers_count : one.replies_count,
  });
  return {
    title: one.title,
    href: unread > 0 ? `/discussions/${one.id}?unread=1#unread` : `/discussions/${one.id}`,
    lead: one.author_known
      ? avatar({ name: one.author_name ?? '', photo: one.author_photo })
      : anonymousAvatar(),
    detail: html`${by}${tagList(
      t(c, 'thread.tags'),
      one.tags.map((name) => ({ name, href: tagAddress(community.slug, name) })),
    )}`,
    excerpt: one.excerpt === '' ? null : excerpt(one.excerpt),
    trail: html`${time(c, one.last_post_at, now)}${one.answered ? badge(replies, 'good', 'check') : html`<span>${replies}</span>`}${one.pinned && badge(t(c, 'thread.pinned'), 'neutral', 'pin')}${count(unread, t(c, 'list.unread', { count: unread }))}`,
    unread: unread > 0,
  };
}
