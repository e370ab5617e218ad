import { html, type Html, type Renderable } from '#platform/html/html.ts';
import { count } from '#ui/badge.ts';
import { linkButton } from '#ui/button.ts';
import { emptyState } from '#ui/empty-state.ts';
import { page } from '#ui/layout.ts';
import { list } from '#ui/list.ts';
import { menu, menuLink } from '#ui/menu.ts';
import { pager } from '#ui/pager.ts';
import { asideBlock, pageHeader } from '#ui/section.ts';
import { frame } from '#ui/stream.ts';
import { tabs } from '#ui/tabs.ts';
import type { Viewer } from '#ui/viewer.ts';
import { writeCursor, type Cursor } from '../cursor.ts';
import { filters, type FeedEntry, type Filter } from '../feed.ts';
import type { MyCommunity, OpenDraft } from '../side.ts';
import { t } from '../words.ts';
import { feedEntry } from './feed-entry.ts';

type Home = {
  filter: Filter;
  entries: readonly FeedEntry[];
  next: Cursor | null;
  communities: readonly MyCommunity[];
  drafts: readonly OpenDraft[];
  inGroup: boolean;
};

/** The first page of the day: what is new where the reader belongs, and why it is shown. */
export function homePage(c: Viewer, home: Home): Html {
  const { filter, entries, next } = home;
  const older = next && `${addressOf(filter)}${filter === 'all' ? '?' : '&'}after=${writeCursor(next)}`;
  return page(c, {
    title: t(c, 'title'),
    current: 'home',
    main: html`${pageHeader({ title: t(c, 'heading'), actions: ask(c, home.communities) })}${tabs(t(c, 'filter.label'), filters.map((one) => ({ label: filterWord(c, one), href: addressOf(one), current: one === filter })))}
    ${entries.length === 0 ? nothingHere(c, filter) : list(t(c, 'heading'), entries.map((entry) => feedEntry(c, entry)))}
    ${pager(c, { newer: null, older })}`,
    aside: html`${home.inGroup && learning(c)}${asideBlock(t(c, 'side.communities'), places(c, home.communities))}${home.drafts.length > 0 && asideBlock(t(c, 'side.drafts'), unsent(c, home.drafts))}`,
  }); // prettier-ignore
}

/** A question belongs somewhere: the way to it leads through one of the reader's communities. */
const ask = (c: Viewer, communities: readonly MyCommunity[]): Html | undefined =>
  communities.length === 0
    ? undefined
    : menu(
        { label: t(c, 'ask'), icon: 'plus' },
        communities.map(({ slug, name }) =>
          menuLink(name, `/communities/${slug}/discussions/new?kind=question`),
        ),
      );

const addressOf = (filter: Filter): string => (filter === 'all' ? '/' : `/?show=${filter}`);

const words = {
  all: ['filter.all', 'none.all', 'none.all_text'],
  unread: ['filter.unread', 'none.unread', 'none.unread_text'],
  following: ['filter.following', 'none.following', 'none.following_text'],
  unanswered: ['filter.unanswered', 'none.unanswered', 'none.unanswered_text'],
} as const;

const filterWord = (c: Viewer, filter: Filter): string => t(c, words[filter][0]);

function nothingHere(c: Viewer, filter: Filter): Html {
  const [, title, text] = words[filter];
  const action =
    filter === 'all'
      ? linkButton(t(c, 'find'), '/communities', { kind: 'primary' })
      : linkButton(t(c, 'show_all'), '/');
  return emptyState({
    icon: filter === 'unread' ? 'check' : 'messages-square',
    title: t(c, title),
    text: t(c, text),
    action,
  });
}

/** What groups ask of the reader, told by whoever keeps it; its room is kept free until it has come. */
const learning = (c: Viewer): Html =>
  html`${asideBlock(t(c, 'side.due'), html`<div class="due-room">${frame('due-for-me', html`<p><a href="/steps" data-turbo-frame="_top">${t(c, 'side.due_all')}</a></p>`, '/steps/due', '_top')}</div>`)}${asideBlock(t(c, 'side.next'), html`<div class="next-room">${frame('next-session', html`<p><a href="/calendar" data-turbo-frame="_top">${t(c, 'side.next_all')}</a></p>`, '/sessions/next', '_top')}</div>`)}`;

function places(c: Viewer, communities: readonly MyCommunity[]): Renderable {
  return html`<ul class="side-list">
      ${communities.map(
        ({ slug, name, unread, requests }) =>
          html`<li>
            <a href="/communities/${slug}">${name}</a>${count(unread, t(c, 'unread', { count: unread }))}
            ${requests > 0 && html`<p><a href="/communities/${slug}/members">${t(c, 'side.requests', { count: requests })}</a></p>`}
          </li>`,
      )}
    </ul>
    <p><a href="/communities">${t(c, 'side.all_communities')}</a></p>`;
}

function unsent(c: Viewer, drafts: readonly OpenDraft[]): Renderable {
  const word = ({ kind, name }: OpenDraft) =>
    kind === 'reply' ? t(c, 'side.reply', { name }) : t(c, 'side.start', { name });
  return html`<ul class="side-list">
      ${drafts.map((draft) => html`<li><a href="${draft.href}">${word(draft)}</a></li>`)}
    </ul>
    <p><a href="/drafts">${t(c, 'side.all_drafts')}</a></p>`;
}
