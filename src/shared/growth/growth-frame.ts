import type { Html } from '#platform/html/html.ts';
import { tabbedPage, type TabbedPage } from '#ui/tabbed-page.ts';
import type { Viewer } from '#ui/viewer.ts';
import { t } from './words.ts';

/** What belongs to one's own growth, each on pages that its capability brings. */
const places = [
  { key: 'growth', href: '/growth' },
  { key: 'network', href: '/network' },
  { key: 'reflections', href: '/reflections' },
  { key: 'lessons', href: '/lessons' },
  { key: 'feedback', href: '/feedback' },
] as const;
export type GrowthPlace = (typeof places)[number]['key'];

/** A page of one's own growth: its head, and the way to the others as tabs. */
export function growthFrame(c: Viewer, { current, ...shown }: TabbedPage & { current: GrowthPlace }): Html {
  const items = places.map(({ key, href }) => ({
    label: t(c, `tab.${key}`),
    href,
    current: key === current,
  }));
  return tabbedPage(c, { current: 'growth', label: t(c, 'tabs'), items }, shown);
}
