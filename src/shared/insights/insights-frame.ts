import type { Html } from '#platform/html/html.ts';
import { tabbedPage, type TabbedPage } from '#ui/tabbed-page.ts';
import type { Viewer } from '#ui/viewer.ts';
import { t } from './words.ts';

/** What learning managers look at, each on pages that its capability brings. */
const places = [
  { key: 'flow', href: '/insights/flow' },
  { key: 'networks', href: '/insights/networks' },
  { key: 'measures', href: '/insights/measures' },
] as const;
export type InsightsPlace = (typeof places)[number]['key'];

/** A page of the insights: its head, and the way to the others as tabs. */
export function insightsFrame(
  c: Viewer,
  { current, ...shown }: TabbedPage & { current: InsightsPlace },
): Html {
  const items = places.map(({ key, href }) => ({
    label: t(c, `tab.${key}`),
    href,
    current: key === current,
  }));
  return tabbedPage(c, { current: 'insights', label: t(c, 'tabs'), items }, shown);
}
