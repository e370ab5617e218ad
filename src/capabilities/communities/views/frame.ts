import { html, type Html, type Renderable } from '#platform/html/html.ts';
import { badge, count as countOf } from '#ui/badge.ts';
import { breadcrumb } from '#ui/breadcrumb.ts';
import { linkButton } from '#ui/button.ts';
import { page } from '#ui/layout.ts';
import { menu, menuLink } from '#ui/menu.ts';
import { pageHeader } from '#ui/section.ts';
import { placeMark } from '#ui/avatar.ts';
import { tabs } from '#ui/tabs.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Community } from '../community.ts';
import { t } from '../words.ts';
import { communityNotices } from './notices.ts';
import { stateBadges } from './state-words.ts';

export type CommunityTab =
  | 'team'
  | 'conversations'
  | 'reflections'
  | 'lessons'
  | 'formats'
  | 'about'
  | 'members'
  | 'composition'
  | 'measures'
  | 'health'
  | 'founding'
  | 'settings';

type Frame = {
  current: CommunityTab;
  main: Renderable;
  aside?: Renderable;
  /** For the browser's tab, where it is not simply the name of the community. */
  title?: string;
  /** What one does here first, where it is not joining: "Ask a question". */
  actions?: Renderable;
  wide?: boolean;
};

/** A page of a community: its head with what matters about it now, its views as tabs, and the view itself. */
export function communityFrame(c: Viewer, community: Community, frame: Frame): Html {
  const ofTeam = community.kind === 'team';
  const among = ofTeam
    ? { label: t(c, 'frame.teams'), href: '/teams' }
    : { label: t(c, 'frame.breadcrumb'), href: '/communities' };
  const header = pageHeader({
    above: breadcrumb(c, [among]),
    mark: placeMark({ name: community.name, photo: null }, 'large'),
    title: community.name,
    lead: html`${community.summary && html`<p>${community.summary}</p>`}
      <p class="row">
        <a href="/communities/${community.slug}/members"
          >${t(c, 'frame.members_count', { count: community.members_count })}</a
        >${stateBadges(c, community)}
      </p>`,
    actions: html`${frame.actions}${wayIn(c, community)}${moreMenu(c, community)}`,
  });
  const { title = community.name, main, aside, wide = false } = frame;
  return page(c, {
    title: title === community.name ? title : `${title} · ${community.name}`,
    current: ofTeam ? 'teams' : 'communities',
    wide,
    main: html`${header}${communityNotices(c, community)}${tabs(t(c, 'frame.tabs'), views(c, community, frame.current))}${main}`,
    ...(aside === undefined ? {} : { aside }),
  });
}

function views(
  c: Viewer,
  { slug, kind, readable, my_role, may_own, may_moderate, state, members_count, requests_waiting }: Community,
  current: CommunityTab,
) {
  const ofTeam = kind === 'team';
  const all: {
    key: CommunityTab;
    label: string;
    path: string;
    href?: string;
    shown: boolean;
    count?: number;
  }[] = [
    { key: 'team', label: t(c, 'frame.team'), path: '', shown: ofTeam },
    { key: 'conversations', label: t(c, 'frame.conversations'), path: '', shown: readable },
    {
      key: 'reflections',
      label: t(c, 'frame.reflections'),
      path: '',
      href: `/reflections/of/${slug}`,
      shown: my_role !== null && state !== 'incubating',
    },
    {
      key: 'lessons',
      label: t(c, 'frame.lessons'),
      path: '',
      href: `/lessons?team=${slug}`,
      shown: readable && state !== 'incubating',
    },
    { key: 'formats', label: t(c, 'frame.formats'), path: '/formats', shown: readable && !ofTeam },
    { key: 'about', label: t(c, 'frame.about'), path: '/about', shown: !ofTeam },
    { key: 'members', label: t(c, 'frame.members'), path: '/members', shown: true, count: members_count },
    {
      key: 'composition',
      label: t(c, 'frame.composition'),
      path: '/composition',
      shown: may_own && state !== 'incubating' && kind === 'community',
    },
    {
      key: 'health',
      label: t(c, 'frame.health'),
      path: '/health',
      shown: may_moderate && state !== 'incubating' && kind === 'community',
    },
    {
      key: 'measures',
      label: t(c, 'frame.measures'),
      path: '/measures',
      shown: my_role === 'owner' && state !== 'incubating' && kind !== 'space',
    },
    {
      key: 'founding',
      label: t(c, 'frame.founding'),
      path: '/founding',
      shown: may_own && state === 'incubating',
    },
    { key: 'settings', label: t(c, 'frame.settings'), path: '/settings', shown: may_own },
  ];
  return all
    .filter(({ shown }) => shown)
    .map(({ key, label, path, href, count }) => ({
      label,
      href: href ?? `/${isOfTeams(ofTeam, key) ? 'teams' : 'communities'}/${slug}${path}`,
      current: key === current,
      count,
      waiting:
        key === 'members' &&
        countOf(requests_waiting, t(c, 'frame.requests_waiting', { count: requests_waiting })),
    }));
}

/** A team has a page and settings of its own; conversations and members are those of its community. */
const isOfTeams = (ofTeam: boolean, key: CommunityTab): boolean =>
  key === 'team' || (ofTeam && key === 'settings');

/** How someone who does not belong comes in, as the rules of the community have it. */
function wayIn(c: Viewer, community: Community): Html | false {
  if (community.my_role !== null || community.state === 'archived' || community.kind === 'team') return false;
  const href = `/communities/${community.slug}/join`;
  if (community.invited_as)
    return linkButton(t(c, 'frame.accept_invitation'), href, { kind: 'primary', icon: 'mail' });
  if (community.has_asked) return linkButton(t(c, 'frame.has_asked'), href, { kind: 'quiet', icon: 'clock' });
  if (community.joining === 'invitation') return badge(t(c, 'frame.by_invitation'), 'neutral', 'mail');
  if (community.joining === 'request')
    return linkButton(t(c, 'frame.ask_to_join'), href, { kind: 'primary', icon: 'user-plus' });
  return linkButton(t(c, 'frame.join'), href, { kind: 'primary', icon: 'user-plus' });
}

function moreMenu(c: Viewer, { slug, kind, my_role, may_moderate, state }: Community): Html | false {
  if (my_role === null) return false;
  return menu({ label: t(c, 'frame.more'), icon: 'ellipsis', wordless: true }, [
    may_moderate &&
      state !== 'archived' &&
      kind !== 'team' &&
      menuLink(t(c, 'frame.invite'), `/communities/${slug}/invitations`, 'user-plus'),
    may_moderate &&
      state !== 'archived' &&
      menuLink(t(c, 'frame.network'), `/network?community=${slug}#together`, 'share-2'),
    kind === 'community' &&
      state !== 'incubating' &&
      menuLink(t(c, 'frame.reviews'), `/communities/${slug}/reviews`, 'calendar-check'),
    menuLink(t(c, 'frame.leave'), `/communities/${slug}/leave`, 'log-out'),
  ]);
}
