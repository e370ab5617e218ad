import { html, type Html, type Renderable } from '#platform/html/html.ts';
import { placeMark } from '#ui/avatar.ts';
import { breadcrumb } from '#ui/breadcrumb.ts';
import { page } from '#ui/layout.ts';
import { pageHeader } from '#ui/section.ts';
import { tabs } from '#ui/tabs.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Group } from '../groups/find-group.ts';
import { t } from '../words.ts';

export type GroupTab = 'journey' | 'sessions' | 'actions' | 'people';

type Frame = {
  current: GroupTab;
  main: Renderable;
  aside?: Renderable;
  /** For the browser's tab, where it is not simply the name of the group. */
  title?: string;
  lead?: Renderable;
  actions?: Renderable;
  wide?: boolean;
};

/** A page of a group, for those who are in it: its head, its views as tabs, and the view itself. */
export function groupFrame(c: Viewer, group: Group, frame: Frame): Html {
  const { title = group.name, current, main, aside, lead, actions, wide = false } = frame;
  const { programme } = group;
  const header = pageHeader({
    above: breadcrumb(c, [
      { label: t(c, 'frame.breadcrumb'), href: '/programmes' },
      { label: programme.name, href: `/programmes/${programme.slug}` },
    ]),
    mark: placeMark({ name: group.name, photo: null }, 'large'),
    title: group.name,
    ...(lead === undefined ? {} : { lead: html`${lead}` }),
    ...(actions === undefined ? {} : { actions: html`${actions}` }),
  });
  return page(c, {
    title: title === group.name ? title : `${title} · ${group.name}`,
    current: 'programmes',
    wide,
    main: html`${header}${tabs(t(c, 'group.tabs'), views(c, group, current))}${main}`,
    ...(aside === undefined ? {} : { aside }),
  });
}

function views(c: Viewer, group: Group, current: GroupTab) {
  const all: { key: GroupTab; label: string; path: string }[] = [
    { key: 'journey', label: t(c, 'group.journey'), path: '' },
    { key: 'sessions', label: t(c, 'group.sessions'), path: '/sessions' },
    { key: 'actions', label: t(c, 'group.actions'), path: '/actions' },
    { key: 'people', label: t(c, 'group.people'), path: '/people' },
  ];
  const own = all.map(({ key, label, path }) => ({
    label,
    href: `/groups/${group.id}${path}`,
    current: key === current,
  }));
  if (group.space === null) return own;
  return [...own, { label: t(c, 'group.conversation'), href: `/communities/${group.space}`, current: false }];
}
