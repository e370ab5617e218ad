import { html, type Html, type Renderable } from '#platform/html/html.ts';
import { placeMark } from '#ui/avatar.ts';
import { breadcrumb } from '#ui/breadcrumb.ts';
import { page } from '#ui/layout.ts';
import { pageHeader } from '#ui/section.ts';
import { tabs } from '#ui/tabs.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Programme } from '../programme.ts';
import { t } from '../words.ts';

export type ProgrammeTab = 'about' | 'people' | 'groups' | 'progress' | 'measures' | 'settings';

type Frame = {
  current: ProgrammeTab;
  main: Renderable;
  aside?: Renderable;
  /** For the browser's tab, where it is not simply the name of the programme. */
  title?: string;
  lead?: Renderable;
  actions?: Renderable;
  wide?: boolean;
};

/** A page of a programme: its head, its views as tabs, and the view itself. */
export function programmeFrame(c: Viewer, programme: Programme, frame: Frame): Html {
  const { title = programme.name, current, main, aside, lead, actions, wide = false } = frame;
  const header = pageHeader({
    above: breadcrumb(c, [{ label: t(c, 'frame.breadcrumb'), href: '/programmes' }]),
    mark: placeMark({ name: programme.name, photo: null }, 'large'),
    title: programme.name,
    ...(lead === undefined ? {} : { lead: html`${lead}` }),
    ...(actions === undefined ? {} : { actions: html`${actions}` }),
  });
  return page(c, {
    title: title === programme.name ? title : `${title} · ${programme.name}`,
    current: 'programmes',
    wide,
    main: html`${header}${programme.organises && tabs(t(c, 'frame.tabs'), views(c, programme, current))}${main}`,
    ...(aside === undefined ? {} : { aside }),
  });
}

function views(c: Viewer, { slug }: Programme, current: ProgrammeTab) {
  const all: { key: ProgrammeTab; label: string; path: string }[] = [
    { key: 'about', label: t(c, 'frame.about'), path: '' },
    { key: 'people', label: t(c, 'frame.people'), path: '/people' },
    { key: 'groups', label: t(c, 'frame.groups'), path: '/groups' },
    { key: 'progress', label: t(c, 'frame.progress'), path: '/progress' },
    { key: 'measures', label: t(c, 'frame.measures'), path: '/measures' },
    { key: 'settings', label: t(c, 'frame.settings'), path: '/settings' },
  ];
  return all.map(({ key, label, path }) => ({
    label,
    href: `/programmes/${slug}${path}`,
    current: key === current,
  }));
}
