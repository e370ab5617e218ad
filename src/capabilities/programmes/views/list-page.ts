import { html, type Html } from '#platform/html/html.ts';
import { button, linkButton } from '#ui/button.ts';
import { emptyState } from '#ui/empty-state.ts';
import { form, hidden } from '#ui/form.ts';
import { page } from '#ui/layout.ts';
import { list } from '#ui/list.ts';
import { pager } from '#ui/pager.ts';
import { pageHeader, section } from '#ui/section.ts';
import { tabs } from '#ui/tabs.ts';
import { textField } from '#ui/text-field.ts';
import type { Viewer } from '#ui/viewer.ts';
import { shows, type Asked, type Listed, type ProgrammePage, type Show } from '../listing/list-programmes.ts';
import { t } from '../words.ts';
import { programmeEntry } from './programme-entry.ts';

const labels = {
  now: 'list.now',
  open: 'list.open',
  mine: 'list.mine',
  organised: 'list.organised',
  past: 'list.past',
} as const satisfies Record<Show, string>;

/** What one can take part in, is in, organises, and what was. */
export function listPage(c: Viewer, found: ProgrammePage, asked: Asked): Html {
  const header = pageHeader({
    title: t(c, 'list.title'),
    lead: t(c, 'list.lead'),
    actions: html`${linkButton(t(c, 'list.formats'), '/formats', { icon: 'library' })}${linkButton(t(c, 'list.new'), '/programmes/new', { kind: 'primary', icon: 'plus' })}`,
  });
  const views = tabs(
    t(c, 'list.views'),
    shows.map((show) => ({
      label: t(c, labels[show]),
      href: address({ show, q: asked.q }),
      current: show === asked.show,
    })),
  );
  const older = found.next && address({ ...asked, after: found.next });
  return page(c, {
    title: t(c, 'list.title'),
    current: 'programmes',
    main: html`${header}${views}${searchForm(c, asked)}${groups(c, found.items, asked)}${pager(c, { newer: null, older })}`,
  });
}

function searchForm(c: Viewer, { show, q }: Asked): Html {
  return form(
    c,
    { action: '/programmes', method: 'get', class: 'search-row' },
    html`${textField(c, { name: 'q', label: t(c, 'list.search_label'), value: q }, { type: 'search', required: false })}${hidden('show', show)}${button(t(c, 'list.search'), { icon: 'search' })}`,
  );
}

const ranks = [
  [3, 'list.mine_heading'],
  [2, 'list.organised_heading'],
  [1, 'list.open_heading'],
  [0, 'list.other_heading'],
] as const;

function groups(c: Viewer, items: readonly Listed[], { show, q }: Asked): Html | Html[] {
  if (items.length === 0) return nothingHere(c, show, q);
  if (show !== 'now' || q !== '')
    return list(
      t(c, labels[show]),
      items.map((one) => programmeEntry(c, one)),
    );
  return ranks.flatMap(([rank, heading]) => {
    const some = items.filter((one) => one.rank === rank);
    const title = t(c, heading);
    return some.length === 0
      ? []
      : [
          section(
            title,
            list(
              title,
              some.map((one) => programmeEntry(c, one)),
            ),
          ),
        ];
  });
}

const emptyWords = {
  now: ['list.none_now_title', 'list.none_now_text'],
  open: ['list.none_open_title', 'list.none_open_text'],
  mine: ['list.none_mine_title', 'list.none_mine_text'],
  organised: ['list.none_organised_title', 'list.none_organised_text'],
  past: ['list.none_past_title', 'list.none_past_text'],
} as const;

function nothingHere(c: Viewer, show: Show, q: string): Html {
  const formats = linkButton(t(c, 'list.choose_format'), '/programmes/new', { icon: 'plus' });
  if (q !== '')
    return emptyState({
      icon: 'search',
      title: t(c, 'list.none_found_title'),
      text: t(c, 'list.none_found_text'),
      action: linkButton(t(c, 'list.show_all'), '/programmes'),
    });
  const [title, text] = emptyWords[show];
  const action = show === 'mine' ? linkButton(t(c, 'list.look'), '/programmes?show=open') : formats;
  return emptyState({ icon: 'route', title: t(c, title), text: t(c, text), action });
}

function address({ show, q, after }: Asked): string {
  const query = new URLSearchParams();
  if (show !== 'now') query.set('show', show);
  if (q !== '') query.set('q', q);
  if (after) query.set('after', after);
  return query.size > 0 ? `/programmes?${query.toString()}` : '/programmes';
}
