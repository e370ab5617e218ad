import { html, type Html, type Renderable } from '#platform/html/html.ts';
import { page } from '#ui/layout.ts';
import { pageHeader } from '#ui/section.ts';
import { tabs } from '#ui/tabs.ts';
import type { Viewer } from '#ui/viewer.ts';
import { t } from './words.ts';

/** What learning managers look at, each on pages that its capability brings. */
const places = [
  { key: 'flow', href: '/insights/flow' },
  { key: 'networks', href: '/insights/networks' },
] as const;
export type InsightsPlace = (typeof places)[number]['key'];

type Frame = {
  current: InsightsPlace;
  title: string;
  main: Renderable;
  /** What the page answers, in a sentence or two. */
  lead?: Renderable;
  /** The way back, for pages below the first one of a tab. */
  above?: Renderable;
  actions?: Renderable;
  aside?: Renderable;
  wide?: boolean;
};

/** A page of the insights: its head, and the way to the others as tabs. */
export function insightsFrame(c: Viewer, frame: Frame): Html {
  const { current, title, lead, above, actions, main, aside, wide = false } = frame;
  const others = places.map(({ key, href }) => ({
    label: t(c, `tab.${key}`),
    href,
    current: key === current,
  }));
  return page(c, {
    title,
    current: 'insights',
    wide,
    main: html`${pageHeader({ title, above, lead, actions })}${tabs(t(c, 'tabs'), others)}${main}`,
    ...(aside === undefined ? {} : { aside }),
  });
}
