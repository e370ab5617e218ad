import { html, type Html } from '#platform/html/html.ts';
import { button, linkButton } from '#ui/button.ts';
import { emptyState } from '#ui/empty-state.ts';
import { form } from '#ui/form.ts';
import { page } from '#ui/layout.ts';
import { list } from '#ui/list.ts';
import { pager } from '#ui/pager.ts';
import { pageHeader, section } from '#ui/section.ts';
import { tabs } from '#ui/tabs.ts';
import { textField } from '#ui/text-field.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { CommunityPage, Show } from '../directory/list-communities.ts';
import { t } from '../words.ts';
import { communityEntry } from './community-entry.ts';

const labels = {
  all: 'communities.show_all',
  mine: 'communities.show_mine',
  incubating: 'communities.show_incubating',
  archived: 'communities.show_archived',
} as const;

/** All communities that the person may find. */
export function directoryPage(c: Viewer, found: CommunityPage, asked: { show: Show; q: string }): Html {
  const header = pageHeader({
    title: t(c, 'communities.title'),
    lead: t(c, 'communities.lead'),
    actions: linkButton(t(c, 'communities.found'), '/communities/new', { kind: 'primary', icon: 'plus' }),
  });
  const views = tabs(
    t(c, 'communities.views'),
    (Object.keys(labels) as Show[]).map((show) => ({
      label: t(c, labels[show]),
      href: address({ show, q: asked.q }),
      current: show === asked.show,
    })),
  );
  const older = found.next && address({ ...asked, after: found.next });
  return page(c, {
    title: t(c, 'communities.title'),
    current: 'communities',
    main: html`${header}${views}${searchForm(c, asked)}${groups(c, found, asked)}${pager(c, { newer: null, older })}`,
  });
}

function searchForm(c: Viewer, { show, q }: { show: Show; q: string }): Html {
  return form(
    c,
    { action: '/communities', method: 'get', class: 'search-row' },
    html`${textField(c, { name: 'q', label: t(c, 'communities.search_label'), value: q }, { type: 'search', required: false })}
      <input
        type="hidden"
        name="show"
        value="${show}"
      />${button(t(c, 'communities.search'), { icon: 'search' })}`,
  );
}

function groups(c: Viewer, { items }: CommunityPage, { show, q }: { show: Show; q: string }): Html {
  if (items.length === 0) return nothingHere(c, show, q);
  const entries = (some: typeof items) => some.map((community) => communityEntry(c, community));
  if (q !== '' || show !== 'all') return list(t(c, 'communities.results'), entries(items));
  const mine = items.filter(({ my_role }) => my_role !== null);
  const others = items.filter(({ my_role }) => my_role === null);
  return html`${mine.length > 0 && section(t(c, 'communities.mine'), list(t(c, 'communities.mine'), entries(mine)))}${
    others.length > 0 &&
    section(t(c, 'communities.others'), list(t(c, 'communities.others'), entries(others)))
  }`;
}

const emptyWords = {
  all: ['communities.none_title', 'communities.none_text'],
  mine: ['communities.none_mine_title', 'communities.none_mine_text'],
  incubating: ['communities.none_incubating_title', 'communities.none_incubating_text'],
  archived: ['communities.none_archived_title', 'communities.none_archived_text'],
} as const;

function nothingHere(c: Viewer, show: Show, q: string): Html {
  const found = linkButton(t(c, 'communities.found'), '/communities/new');
  if (q !== '') {
    const [title, text] = [t(c, 'communities.none_found_title'), t(c, 'communities.none_found_text')];
    return emptyState({ icon: 'search', title, text, action: found });
  }
  const [title, text] = emptyWords[show];
  const around = linkButton(t(c, 'communities.look_around'), '/communities');
  const action = show === 'mine' ? around : found;
  return emptyState({ icon: 'sprout', title: t(c, title), text: t(c, text), action });
}

function address({ show, q, after }: { show: Show; q: string; after?: string }): string {
  const query = new URLSearchParams();
  if (show !== 'all') query.set('show', show);
  if (q !== '') query.set('q', q);
  if (after) query.set('after', after);
  return query.size > 0 ? `/communities?${query.toString()}` : '/communities';
}
