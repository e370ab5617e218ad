import { html, type Html, type Renderable } from '#platform/html/html.ts';
import { document } from '#ui/document.ts';
import type { PlaceKey } from '#ui/places.ts';
import { rail, siteMark } from '#ui/rail.ts';
import type { Viewer } from '#ui/viewer.ts';
import { t } from '#ui/words.ts';

type Page = {
  /** What the browser's tab says before the name of the site. */
  title: string;
  current?: PlaceKey | undefined;
  main: Renderable;
  /** The context column; below 1,200 px it follows the main column. */
  aside?: Renderable;
  /** For tables and boards that need the room of both columns. */
  wide?: boolean;
};

/** A page inside the frame: rail, reading column, context column. The whole document. */
export function page(viewer: Viewer, { title, current, main, aside, wide = false }: Page): Html {
  const look = `frame${wide ? ' frame-wide' : ''}`;
  return document(
    viewer,
    { title, look },
    html`${rail(viewer, current)}
      <div class="content">
        <main id="main" tabindex="-1">${main}</main>
        ${
          aside !== undefined &&
          html`<aside class="context" aria-label="${t(viewer, 'layout.context')}">${aside}</aside>`
        }
      </div>`,
  );
}

/** A page that asks for one thing: signing in, the first run, accepting an invitation. */
export function narrowPage(viewer: Viewer, { title, main }: { title: string; main: Renderable }): Html {
  return document(
    viewer,
    { title, look: 'narrow' },
    html`<header class="narrow-head">${siteMark(viewer)}</header>
      <main id="main" tabindex="-1">${main}</main>`,
  );
}
