import { html, type Html, type Renderable } from '#platform/html/html.ts';
import { page } from '#ui/layout.ts';
import type { PlaceKey } from '#ui/places.ts';
import { pageHeader } from '#ui/section.ts';
import { tabs, type Tab } from '#ui/tabs.ts';
import type { Viewer } from '#ui/viewer.ts';

export type TabbedPage = {
  title: string;
  main: Renderable;
  /** What the page is for, in a sentence or two. */
  lead?: Renderable;
  /** The way back, for pages below the first one of a tab. */
  above?: Renderable;
  actions?: Renderable;
  aside?: Renderable;
  wide?: boolean;
};

/** A page of a place that has several: its head, and the way to the others as tabs. */
export function tabbedPage(
  c: Viewer,
  { current, label, items }: { current: PlaceKey; label: string; items: readonly Tab[] },
  { title, main, lead, above, actions, aside, wide = false }: TabbedPage,
): Html {
  return page(c, {
    title,
    current,
    wide,
    main: html`${pageHeader({ title, above, lead, actions })}${tabs(label, items)}${main}`,
    ...(aside === undefined ? {} : { aside }),
  });
}
