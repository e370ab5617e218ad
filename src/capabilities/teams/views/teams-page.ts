import { html, type Html } from '#platform/html/html.ts';
import { badge } from '#ui/badge.ts';
import { placeMark } from '#ui/avatar.ts';
import { button, linkButton } from '#ui/button.ts';
import { emptyState } from '#ui/empty-state.ts';
import { form, hidden } from '#ui/form.ts';
import { page } from '#ui/layout.ts';
import { list } from '#ui/list.ts';
import { notice } from '#ui/notice.ts';
import { pager } from '#ui/pager.ts';
import { pageHeader } from '#ui/section.ts';
import { tabs } from '#ui/tabs.ts';
import { tag, tagList } from '#ui/tag.ts';
import { textField } from '#ui/text-field.ts';
import type { Viewer } from '#ui/viewer.ts';
import { namesOf } from '../find-team.ts';
import type { AskedOfTeams, ListedTeam } from '../list-teams.ts';
import { t } from '../words.ts';

type Listed = { items: ListedTeam[]; next: string | null };

/** All teams, and what they shared, are two views of one place. */
export const teamsTabs = (c: Viewer, current: 'teams' | 'approaches'): Html =>
  tabs(t(c, 'teams.title'), [
    { label: t(c, 'teams.all'), href: '/teams', current: current === 'teams' },
    { label: t(c, 'approaches.title'), href: '/teams/approaches', current: current === 'approaches' },
  ]);

/** The teams that have a page, one's own first. `leads` is true for whom people report who lead no team here yet. */
export function teamsPage(
  c: Viewer,
  { items, next }: Listed,
  { q, topic, after }: AskedOfTeams,
  leads: boolean,
): Html {
  const title = t(c, 'teams.title');
  const start = linkButton(t(c, 'teams.start'), '/teams/new', { kind: 'primary', icon: 'plus' });
  const own = linkButton(t(c, 'teams.start_own'), '/teams/new', { small: true });
  const search = form(
    c,
    { action: '/teams', method: 'get', class: 'search-row' },
    html`${topic !== '' && hidden('topic', topic)}${textField(c, { name: 'q', label: t(c, 'teams.search'), value: q }, { type: 'search', required: false })}${button(t(c, 'teams.show'), { icon: 'search' })}`,
  );
  return page(c, {
    title,
    current: 'teams',
    main: html`${pageHeader({ title, lead: t(c, 'teams.lead'), actions: start })}${teamsTabs(c, 'teams')}
      ${leads && notice('accent', html`<p>${t(c, 'teams.no_page_yet')}</p>`, own)}
      <div class="stack">
        ${search}${topic !== '' && html`<p class="row">${t(c, 'teams.about')} ${tag(topic)} <a href="/teams">${t(c, 'teams.all_topics')}</a></p>`}
      </div>
      ${found(c, items, q !== '' || topic !== '')}${pager(c, { newer: after ? '/teams' : null, older: next && `/teams?${new URLSearchParams({ q, topic, after: next }).toString()}` })}`,
  });
}

function found(c: Viewer, items: readonly ListedTeam[], narrowed: boolean): Html {
  if (items.length > 0)
    return list(
      t(c, 'teams.title'),
      items.map((one) => entry(c, one)),
    );
  if (narrowed)
    return emptyState({
      icon: 'search',
      title: t(c, 'teams.none_found'),
      text: t(c, 'teams.none_found_text'),
    });
  return emptyState({
    icon: 'users',
    title: t(c, 'teams.empty'),
    text: t(c, 'teams.empty_text'),
    action: linkButton(t(c, 'teams.start'), '/teams/new'),
  });
}

const entry = (c: Viewer, team: ListedTeam) => ({
  title: team.name,
  href: `/teams/${team.slug}`,
  lead: placeMark({ name: team.name, photo: null }),
  detail: html`<p>
      ${team.leads.length > 0 && html`${t(c, 'teams.led_by', { names: namesOf(team.leads) })} · `}${t(c, 'teams.people', { count: team.members_count })}
    </p>
    ${tagList(
      t(c, 'field.topics'),
      team.topics.map((name) => ({
        name,
        href: `/teams?${new URLSearchParams({ topic: name }).toString()}`,
      })),
    )}`,
  ...(team.summary === '' ? {} : { excerpt: team.summary }),
  trail: html`${team.mine && badge(t(c, 'teams.mine'), 'accent')}${team.visibility === 'closed' && badge(t(c, 'teams.closed'), 'neutral', 'lock')}`,
});
