import { html, type Html, type Renderable } from '#platform/html/html.ts';
import { page } from '#ui/layout.ts';
import type { PlaceKey } from '#ui/places.ts';
import { pageHeader } from '#ui/section.ts';
import { tabs, type Tab } from '#ui/tabs.ts';
import type { Viewer } from '#ui/viewer.ts';

/** What stands on one of several pages of a place. */
export type PlacePage = {
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

/** A page of a place that consists of several, each brought by another capability: its head, and the way to the others. */
export function placePage(
  c: Viewer,
  place: { key: PlaceKey; label: string; tabs: readonly Tab[] },
  { title, lead, above, actions, main, aside, wide = false }: PlacePage,
): Html {
  return page(c, {
    title,
    current: place.key,
    wide,
    main: html`${pageHeader({ title, above, lead, actions })}${tabs(place.label, place.tabs)}${main}`,
    ...(aside === undefined ? {} : { aside }),
  });
}
